package pl.ibok.registration.file;

import java.util.Locale;

/** Words people search by, as a pattern of LIKE. */
final class Like {
    private static final Locale POLISH = Locale.forLanguageTag("pl");

    private Like() {}

    /** Found anywhere within; null for null. Signs that mean something to LIKE are taken as they are. */
    static String within(String words) {
        return words == null
                ? null
                : "%"
                        + words.strip()
                                .toLowerCase(POLISH)
                                .replace("\\", "\\\\")
                                .replace("%", "\\%")
                                .replace("_", "\\_")
                        + "%";
    }
}
