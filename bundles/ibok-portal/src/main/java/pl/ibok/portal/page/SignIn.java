package pl.ibok.portal.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import pl.ibok.portal.visit.PortalVisit;

/** The way to the sign-in page and back. */
final class SignIn {
    private SignIn() {}

    /** Back leads only to pages that were asked for, not to the targets of forms. */
    static String location(PortalVisit visit) {
        if (!visit.request().getMethod().equals("GET")) {
            return "/sign-in";
        }
        String query = visit.request().getQueryString();
        String to = visit.path() + (query == null ? "" : "?" + query);
        return "/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }
}
