package pl.ibok.portal.visit;

/** A program may act for several customers and named none: 422 (decision 11). */
public final class CustomerUnclear extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
