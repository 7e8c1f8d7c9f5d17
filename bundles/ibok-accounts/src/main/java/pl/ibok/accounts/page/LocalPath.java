package pl.ibok.accounts.page;

import java.net.URI;
import java.net.URISyntaxException;

/** Where a sign-in goes on to: only within this portal, whatever the address says. */
final class LocalPath {
    private LocalPath() {}

    /** The path, or the fallback when it would lead out of the portal or back to the sign-in. */
    static String of(String wanted, String fallback) {
        return wanted != null && local(wanted) ? wanted : fallback;
    }

    private static boolean local(String wanted) {
        boolean path = wanted.startsWith("/") && !wanted.startsWith("//") && wanted.indexOf('\\') < 0;
        if (!path || wanted.startsWith("/sign-in") || wanted.startsWith("/sign-out")) {
            return false;
        }
        try {
            URI uri = new URI(wanted);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
