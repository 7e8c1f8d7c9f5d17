package pl.ibok.portal.visit;

/** A member of staff sees the pages as a customer and tried to change something: 403. */
public final class OnlyLooking extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
