package pl.ibok.reading.pages;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import pl.ibok.api.time.Clock;
import pl.ibok.reading.submission.Submission;

/**
 * A submitted reading as its customer sees it.
 *
 * @param value what was typed, m³
 * @param recorded what was recorded, m³; differs when staff corrected it; or null
 * @param dueAt reviewed until; null when there is nothing to review
 * @param message what staff wrote, or null
 * @param changeable whether it can still be changed or withdrawn
 */
public record SubmissionView(
        UUID id,
        UUID meter,
        LocalDate date,
        BigDecimal value,
        Submission.Status status,
        BigDecimal consumption,
        BigDecimal recorded,
        boolean photo,
        Instant submittedAt,
        Instant dueAt,
        String message,
        boolean changeable) {

    static SubmissionView of(Submission s, boolean changeable) {
        return new SubmissionView(
                s.id(),
                s.meter(),
                s.on(),
                s.value(),
                s.status(),
                s.evidence().consumption(),
                s.recordedValue(),
                s.photo() != null,
                s.submittedAt(),
                s.status().waiting() ? s.dueAt() : null,
                s.decision() == null ? null : s.decision().message(),
                changeable);
    }

    /** The day it is reviewed until, or null. */
    public LocalDate dueOn() {
        return dueAt == null ? null : LocalDate.ofInstant(dueAt, Clock.WARSAW);
    }

    /** Whether staff recorded another value than was typed. */
    public boolean corrected() {
        return recorded != null && message != null && recorded.compareTo(value) != 0;
    }
}
