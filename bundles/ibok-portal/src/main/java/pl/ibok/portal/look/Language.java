package pl.ibok.portal.look;

/**
 * Another language of the same page.
 *
 * @param tag BCP 47 tag, e.g. {@code en}
 * @param name the language's own name for itself
 * @param href address of the present page in it
 */
public record Language(String tag, String name, String href) {}
