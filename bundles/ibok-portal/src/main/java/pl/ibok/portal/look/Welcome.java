package pl.ibok.portal.look;

import java.util.List;
import pl.ibok.api.web.StartFacts;

/**
 * The public start page, template {@code welcome}.
 *
 * @param notices what everybody should know now: outages
 * @param links what anyone may do without signing in
 * @param signIn the sign-in form at the right
 */
public record Welcome(List<StartFacts.Notice> notices, List<OpenLink> links, SignIn signIn) {

    /** One row: an icon, what it does, and one short line. */
    public record OpenLink(String icon, String href, String title, String hint) {}

    /**
     * The sign-in form.
     *
     * @param next path to go to afterwards; empty for the start page
     * @param forgotHref where a forgotten password is renewed; empty for nowhere
     * @param registerHref where an account is opened; empty for nowhere
     */
    public record SignIn(String next, String forgotHref, String registerHref) {}
}
