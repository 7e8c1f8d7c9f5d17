package pl.ibok.reading.photo;

/** The file is no photo we can take. */
public final class UnreadablePhoto extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    UnreadablePhoto(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong with it. */
    public enum Reason {
        /** More bytes than {@link PhotoIntake#MOST_BYTES}. */
        TOO_BIG,
        /** More pixels than {@link PhotoIntake#MOST_PIXELS}. */
        TOO_MANY_PIXELS,
        /** Neither JPEG nor PNG by its content. */
        OTHER_TYPE,
        /** Looks like JPEG or PNG, but can't be decoded. */
        BROKEN
    }
}
