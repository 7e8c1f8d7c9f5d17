package pl.ibok.portal.visit;

/** The bearer token is unknown, ended or revoked: 401. */
public final class NoSuchToken extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
