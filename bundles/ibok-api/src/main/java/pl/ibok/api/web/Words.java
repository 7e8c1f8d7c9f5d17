package pl.ibok.api.web;

import java.util.Locale;

/** The words of a bundle in the visitor's language, with numbers and dates written as people of that language write them. */
public interface Words {

    /** @param key of the bundle's messages, or of the portal's */
    String text(String key, Object... arguments);

    Locale locale();
}
