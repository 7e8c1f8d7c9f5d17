package pl.ibok.portal.visit;

/** The route is not for strangers: a browser is sent to sign in, a program gets 401. */
public final class SignInNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
