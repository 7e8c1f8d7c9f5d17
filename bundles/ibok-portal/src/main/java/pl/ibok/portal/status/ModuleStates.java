package pl.ibok.portal.status;

import java.util.Map;

/** The states of the e-services that are here: {@code e-reading} → {@code up} or {@code degraded}. */
@FunctionalInterface
public interface ModuleStates {
    Map<String, String> states();
}
