package pl.ibok.portal.publish;

/** A module can't be published; the message says why, for the log and the office. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String why) {
        super(why);
    }
}
