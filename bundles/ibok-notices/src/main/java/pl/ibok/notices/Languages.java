package pl.ibok.notices;

import java.util.List;
import java.util.Locale;

/** Messages are written in these. */
public final class Languages {
    public static final String POLISH = "pl";
    public static final String ENGLISH = "en";
    public static final List<String> BOTH = List.of(POLISH, ENGLISH);

    private Languages() {}

    /** The one of a locale; Polish when it is neither. */
    public static String of(Locale locale) {
        return locale != null && locale.getLanguage().equals(ENGLISH) ? ENGLISH : POLISH;
    }
}
