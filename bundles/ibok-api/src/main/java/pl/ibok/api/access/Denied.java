package pl.ibok.api.access;

/** The caller may not. Shown as 404 when it is about a customer, as 403 when it is about a place that is known to exist. */
public final class Denied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean hidden;

    private Denied(String message, boolean hidden) {
        super(message);
        this.hidden = hidden;
    }

    /** Must look like something that does not exist. */
    public static Denied hidden(String permission) {
        return new Denied(permission, true);
    }

    /** The place is known (the office), the caller lacks the permission. */
    public static Denied open(String permission) {
        return new Denied(permission, false);
    }

    public boolean isHidden() {
        return hidden;
    }
}
