package pl.ibok.reading.submission;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import pl.ibok.reading.submission.Submission.Decision;
import pl.ibok.reading.submission.Submission.Status;

/** A submission with something else in it; the version that was read stays, so that writing it can tell whether it is still the same. */
record Change(Submission s, UUID photo) {

    static Change of(Submission s) {
        return new Change(s, s.photo());
    }

    Change photo(UUID other) {
        return new Change(s, other);
    }

    Submission status(Status status) {
        return to(status, s.dueAt(), s.reading(), s.recordedValue(), s.decision());
    }

    Submission waiting(Status status, Instant due) {
        return to(status, due, null, null, s.decision());
    }

    Submission recorded(Status status, UUID reading, BigDecimal value, Decision decision) {
        return to(status, s.dueAt(), reading, value, decision);
    }

    Submission decided(Status status, Decision decision) {
        return to(status, s.dueAt(), null, null, decision);
    }

    private Submission to(Status status, Instant due, UUID reading, BigDecimal recorded, Decision decision) {
        return new Submission(
                s.customer(),
                s.id(),
                s.meter(),
                s.on(),
                s.value(),
                s.rollover(),
                s.channel(),
                status,
                s.evidence(),
                photo,
                s.submittedAt(),
                s.submittedBy(),
                due,
                reading,
                recorded,
                decision,
                s.version());
    }
}
