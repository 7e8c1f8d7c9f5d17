package pl.ibok.api.settings;

import java.util.List;

/** Declares a bundle's settings; registered as a service so that the office can list them. */
public interface DeclaredSettings {
    List<Setting<?>> settings();
}
