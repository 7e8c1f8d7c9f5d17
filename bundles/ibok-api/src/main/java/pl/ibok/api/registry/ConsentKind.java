package pl.ibok.api.registry;

import java.util.Locale;

/**
 * Something customers may consent to; registered as a service by the bundle it is for. What was said about one stays when its bundle goes, and shows again when it
 * comes back.
 */
public interface ConsentKind {

    /** Unique and stable, for example {@code invoice.electronic}. */
    String name();

    /** Version of the text, raised when its meaning changes; an earlier yes goes on counting until it is withdrawn. */
    int version();

    String title(Locale locale);

    /** The words that are agreed to. */
    String text(Locale locale);

    /** Place on the page, ascending. */
    default int order() {
        return 100;
    }
}
