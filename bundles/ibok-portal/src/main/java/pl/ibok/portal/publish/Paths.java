package pl.ibok.portal.publish;

import java.util.Locale;

/** Refuses paths that two readers could understand differently. */
final class Paths {
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
