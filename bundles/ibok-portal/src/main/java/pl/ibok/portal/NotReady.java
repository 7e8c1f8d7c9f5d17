package pl.ibok.portal;

/** A part of the platform that the request needs has not started yet: 503. */
public final class NotReady extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotReady(String part) {
        super(part + " is not there yet");
    }
}
