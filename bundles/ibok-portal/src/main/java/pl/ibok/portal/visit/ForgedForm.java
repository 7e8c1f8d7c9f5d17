package pl.ibok.portal.visit;

/** The form does not carry the token of this session: 403, and nothing was done. */
public final class ForgedForm extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
