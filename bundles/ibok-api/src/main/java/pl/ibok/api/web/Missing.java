package pl.ibok.api.web;

/** What was asked for is not here: 404. */
public final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Missing(String what) {
        super(what);
    }
}
