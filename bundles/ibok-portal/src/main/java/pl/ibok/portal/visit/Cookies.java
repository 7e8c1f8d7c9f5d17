package pl.ibok.portal.visit;

import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import pl.ibok.api.access.Identity;

/** The portal's cookies: bound to this host over TLS, hidden from scripts, not sent along by other sites' forms. */
public final class Cookies {
    /** The language chosen. */
    public static final String LANGUAGE = "ibok-lang";

    /** What the next page says: bundle and message key. */
    public static final String SAID = "ibok-said";

    static final String SESSION = Identity.SESSION_COOKIE;
    static final String CSRF = "ibok-csrf";

    private final boolean https;

    public Cookies(boolean https) {
        this.https = https;
    }

    private String name(String cookie) {
        return https ? "__Host-" + cookie : cookie;
    }

    /** The cookie's value, or null. */
    String read(HttpServletRequest request, String cookie) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        String name = name(cookie);
        for (Cookie sent : cookies) {
            if (sent.getName().equals(name) && !sent.getValue().isEmpty()) {
                return sent.getValue();
            }
        }
        return null;
    }

    /** @param seconds how long it is kept; -1 = until the browser closes */
    void set(HttpServletResponse response, String cookie, String value, long seconds) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || c > '~' || c == ';' || c == ',' || c == '"' || c == '\\') {
                throw new IllegalArgumentException("Not a cookie's value: " + cookie);
            }
        }
        response.addHeader(
                "Set-Cookie",
                name(cookie) + "=" + value + "; Path=/" + (seconds < 0 ? "" : "; Max-Age=" + seconds)
                        + "; HttpOnly; SameSite=Lax" + (https ? "; Secure" : ""));
    }

    void clear(HttpServletResponse response, String cookie) {
        set(response, cookie, "", 0);
    }
}
