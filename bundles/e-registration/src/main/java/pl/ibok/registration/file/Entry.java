package pl.ibok.registration.file;

import java.time.Instant;

/**
 * Something that happened to a case.
 *
 * @param name of the person, or null
 * @param text what was written, or a detail: a name, a day; may be empty
 * @param internal whether only staff see it
 */
public record Entry(Instant at, Who who, String name, Kind kind, String text, boolean internal) {

    public enum Who {
        CUSTOMER,
        STAFF,
        SYSTEM
    }

    public enum Kind {
        FILED,
        /** The customer wrote. */
        MESSAGE,
        /** Staff asked the customer. */
        QUESTION,
        /** Staff wrote to the customer. */
        ANSWER,
        /** Between staff. */
        NOTE,
        ASSIGNED,
        MOVED,
        /** The text is the reason. */
        EXTENDED,
        ESCALATED,
        CLOSED,
        REOPENED,
        WITHDRAWN,
        FILE
    }
}
