package pl.ibok.reading.submission;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that happened to a submission.
 *
 * @param name of the person, or null
 * @param detail a value or what was written; may be null
 */
public record Event(Instant at, Who who, String name, Step what, String detail) {

    public enum Who {
        CUSTOMER,
        STAFF,
        SYSTEM
    }

    public enum Step {
        SUBMITTED,
        CONFIRMED,
        NEW_METER,
        RECORDED,
        PHOTO_ADDED,
        ACCEPTED,
        CORRECTED,
        REJECTED,
        PHOTO_ASKED,
        UNDONE,
        WITHDRAWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
