package pl.ibok.portal.visit;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Access.CustomerGrant;
import pl.ibok.api.access.Acting;
import pl.ibok.api.access.Caller;
import pl.ibok.api.access.Denied;
import pl.ibok.portal.Platform;
import pl.ibok.portal.form.BodyReader;

/** Lets a request through to its route, or says why not. Reads the body, because the token and the customer may stand in it. */
public final class Gate {
    /** What a session that sees as a customer may send: the end of the view and of itself. */
    private static final Set<String> ALLOWED_WHILE_LOOKING = Set.of("/office/acting/end", "/sign-out");

    private static final long MOST_FROM_CUSTOMERS = 25L << 20;
    private static final long MOST_FROM_STAFF = 1L << 30;

    private final Platform platform;
    private final BodyReader bodies;

    public Gate(Platform platform, BodyReader bodies) {
        this.platform = platform;
        this.bodies = bodies;
    }

    /**
     * Checks a request.
     *
     * @param takesForm whether the method takes a bound form; otherwise the body is left to it, except where the token must be looked for
     * @throws SignInNeeded by strangers
     * @throws Denied without the permission
     * @throws ForgedForm when a form of another site may have been sent
     * @throws OnlyLooking when a session that sees as a customer sends anything
     * @throws CustomerUnclear when a program must name the customer
     */
    public void enter(PortalVisit visit, Rule rule, boolean takesForm) throws IOException {
        if (rule.kind() != Rule.Kind.OPEN && !visit.caller().signedIn()) {
            throw new SignInNeeded();
        }
        Acting.View view = visit.view();
        if (view != null && changes(visit.request().getMethod()) && !ALLOWED_WHILE_LOOKING.contains(visit.path())) {
            throw new OnlyLooking();
        }
        boolean staffOnly = rule.kind() == Rule.Kind.PERMISSION && visit.office();
        if (staffOnly) {
            platform.access().requireStaff(rule.permission());
        }
        if (changes(visit.request().getMethod())) {
            receive(visit, takesForm);
        }
        if (rule.kind() == Rule.Kind.PERMISSION && !staffOnly) {
            choose(visit, rule.permission());
        } else if (visit.query("customer") != null && visit.caller().kind() == Caller.Kind.CUSTOMER) {
            follow(visit, visit.query("customer").strip());
        }
        if (visit.asCustomer() && !changes(visit.request().getMethod())) {
            platform.acting().looked(view, visit.path());
        }
        visit.admit();
    }

    /** Says that nothing was found for a customer by the id asked for: another one's looks the same, and trying ids must be seen by somebody. */
    public void missed(PortalVisit visit, Rule rule) {
        if (rule.kind() == Rule.Kind.PERMISSION && !visit.office()) {
            platform.access().missed(rule.permission(), visit.customer());
        }
    }

    private static boolean changes(String method) {
        return !method.equals("GET") && !method.equals("HEAD") && !method.equals("OPTIONS");
    }

    private void receive(PortalVisit visit, boolean takesForm) throws IOException {
        boolean byBrowser = visit.authorization() == null && !notification(visit.path());
        if (byBrowser && "cross-site".equals(visit.request().getHeader("Sec-Fetch-Site"))) {
            throw new ForgedForm();
        }
        if (takesForm || byBrowser) {
            visit.body(bodies.read(visit.request(), visit.office() ? MOST_FROM_STAFF : MOST_FROM_CUSTOMERS));
        }
        if (byBrowser && !visit.genuine(token(visit))) {
            throw new ForgedForm();
        }
    }

    private static String token(PortalVisit visit) {
        String field = visit.body().first("csrf");
        return field == null ? visit.request().getHeader("X-CSRF-Token") : field;
    }

    /** Payment operators call back without a session, and sign what they send (decision 28). */
    private static boolean notification(String path) {
        return path.startsWith("/pay-") && path.endsWith("/notification");
    }

    private void choose(PortalVisit visit, String permission) {
        Access access = platform.access();
        String named = visit.query("customer") != null
                ? visit.query("customer")
                : visit.body().first("customer");
        String customer = named == null || named.isBlank() ? usual(visit, permission) : named.strip();
        access.require(permission, customer);
        visit.concerns(customer);
        if (named != null && visit.caller().kind() == Caller.Kind.CUSTOMER) {
            remember(visit, customer);
        }
    }

    /** A page for everybody that was asked for with one of the caller's customers: the next pages are about that one. */
    private void follow(PortalVisit visit, String customer) {
        if (visit.customers().stream().anyMatch(grant -> grant.customer().equals(customer))) {
            remember(visit, customer);
        }
    }

    private void remember(PortalVisit visit, String customer) {
        Access access = platform.access();
        boolean same = access.current(visit.caller())
                .filter(grant -> grant.customer().equals(customer))
                .isPresent();
        if (!same && !visit.caller().byToken()) {
            access.remember(visit.caller(), customer);
        }
    }

    /** The customer of a request that names none. */
    private String usual(PortalVisit visit, String permission) {
        if (visit.caller().byToken()) {
            List<CustomerGrant> granted = visit.customers();
            if (granted.size() > 1) {
                throw new CustomerUnclear();
            }
            return granted.stream()
                    .findFirst()
                    .orElseThrow(() -> Denied.hidden(permission))
                    .customer();
        }
        return platform.access()
                .current(visit.caller())
                .orElseThrow(() -> Denied.hidden(permission))
                .customer();
    }
}
