package pl.ibok.portal.form;

/** The body is too large (413), of a type nobody reads (415), or broken (400). */
public final class BodyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    BodyRefused(int status, String why) {
        super(why);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
