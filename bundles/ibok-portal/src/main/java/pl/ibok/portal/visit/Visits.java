package pl.ibok.portal.visit;

import java.util.Locale;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import pl.ibok.api.access.Caller;
import pl.ibok.portal.Platform;
import pl.ibok.portal.Site;

/** Makes the visit of each request: who asks, in which language, for a page or for JSON. */
public final class Visits {
    private static final String BEARER = "Bearer ";

    final Platform platform;
    final Site site;
    final Cookies cookies;
    final Csrf csrf;
    private final Accepts accepts = new Accepts();

    public Visits(Platform platform, Site site) {
        this.platform = platform;
        this.site = site;
        this.cookies = new Cookies(site.https());
        this.csrf = new Csrf(platform);
    }

    /** A visit of which only the language and the wanted form of the answer are known, for errors before anything else. */
    public PortalVisit stranger(HttpServletRequest request, HttpServletResponse response, Words words) {
        String authorization = request.getHeader("Authorization");
        boolean json = "application/json".equals(request.getContentType());
        boolean program = accepts.json(request.getHeader("Accept"), authorization != null || json);
        Locale chosen = chosen(request);
        Locale locale = chosen == null ? Languages.accepted(request) : chosen;
        return new PortalVisit(this, request, response, words, program, authorization, locale, chosen != null);
    }

    private Locale chosen(HttpServletRequest request) {
        String query = request.getQueryString();
        Locale asked = query != null && query.contains("lang=") ? Languages.of(parameter(query, "lang")) : null;
        return asked != null ? asked : Languages.of(cookies.read(request, Cookies.LANGUAGE));
    }

    private static String parameter(String query, String name) {
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        return null;
    }

    /**
     * Finds out who is asking. With an Authorization header the cookies don't count.
     *
     * @throws NoSuchToken when a bearer token is not valid
     */
    public void recognise(PortalVisit visit) {
        if (visit.authorization() == null) {
            String cookie = cookies.read(visit.request(), Cookies.SESSION);
            if (cookie != null) {
                visit.session(cookie, platform.identity().ofSession(cookie, visit.locale()));
            }
        } else if (visit.authorization().regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            String token = visit.authorization().substring(BEARER.length()).strip();
            Optional<Caller> caller = platform.identity().ofToken(token, visit.locale());
            visit.caller(caller.orElseThrow(NoSuchToken::new));
        }
    }
}
