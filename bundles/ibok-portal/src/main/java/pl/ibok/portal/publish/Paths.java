package pl.ibok.portal.publish;

import java.util.Locale;
import java.util.regex.Pattern;

/** Refuses addresses that two readers could understand differently. */
final class Paths {
    private static final Pattern UNREADABLE = Pattern.compile("%(?![0-9a-fA-F]{2})|%00");

    private Paths() {}

    /** Whether the undecoded path has no parameters, no dots, no doubled or encoded slashes and no control characters. */
    static boolean plain(String path) {
        if (!path.startsWith("/") || path.contains("//") || path.contains("/.") || path.indexOf(';') >= 0) {
            return false;
        }
        if (path.indexOf('\\') >= 0) {
            return false;
        }
        return path.indexOf('%') < 0 || plainlyEncoded(path.toLowerCase(Locale.ROOT));
    }

    /** Whether every escape of the undecoded query is one, and none stands for the sign that no database keeps. */
    static boolean readable(String query) {
        return query == null || !UNREADABLE.matcher(query).find();
    }

    private static boolean plainlyEncoded(String path) {
        return !path.contains("%2f")
                && !path.contains("%5c")
                && !path.contains("%2e")
                && !path.contains("%0")
                && !path.contains("%1")
                && !path.contains("%3b")
                && !path.contains("%25");
    }
}
