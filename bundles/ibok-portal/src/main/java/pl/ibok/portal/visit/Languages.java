package pl.ibok.portal.visit;

import java.util.List;
import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import pl.ibok.api.access.Caller;

/** The languages of the portal and how one is chosen. */
public final class Languages {
    public static final Locale ENGLISH = Locale.forLanguageTag("en");
    public static final List<Locale> ALL = List.of(Caller.POLISH, ENGLISH);

    private Languages() {}

    /** The language of a tag, or null when the portal doesn't speak it. */
    public static Locale of(String tag) {
        if (tag == null || tag.length() < 2) {
            return null;
        }
        return tag.startsWith("pl") ? Caller.POLISH : tag.startsWith("en") ? ENGLISH : null;
    }

    /** The first language of Accept-Language that the portal speaks; Polish otherwise. */
    static Locale accepted(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        if (header == null || header.startsWith("pl")) {
            return Caller.POLISH;
        }
        for (Locale wanted : java.util.Collections.list(request.getLocales())) {
            Locale known = of(wanted.getLanguage());
            if (known != null) {
                return known;
            }
        }
        return Caller.POLISH;
    }
}
