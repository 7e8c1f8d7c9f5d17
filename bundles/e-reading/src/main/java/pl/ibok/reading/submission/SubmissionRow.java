package pl.ibok.reading.submission;

import pl.ibok.api.store.Row;
import pl.ibok.reading.check.Rule;
import pl.ibok.reading.submission.Submission.Channel;
import pl.ibok.reading.submission.Submission.Decision;
import pl.ibok.reading.submission.Submission.Evidence;
import pl.ibok.reading.submission.Submission.Status;

/** Reads a row of {@code reading.submission}. */
final class SubmissionRow {
    private SubmissionRow() {}

    static Submission of(Row row) {
        return new Submission(
                row.text("customer"),
                row.uuid("id"),
                row.uuid("meter"),
                row.date("read_on"),
                row.decimal("value"),
                row.flag("rollover"),
                row.constant("channel", Channel.class),
                row.constant("status", Status.class),
                evidence(row),
                row.uuid("photo"),
                row.instant("submitted_at"),
                row.text("submitted_by"),
                row.instant("due_at"),
                row.uuid("reading"),
                row.decimal("recorded_value"),
                row.isNull("decided_at")
                        ? null
                        : new Decision(row.instant("decided_at"), row.text("decided_by"), row.text("message")),
                row.number("version"));
    }

    private static Evidence evidence(Row row) {
        return new Evidence(
                row.constant("rule", Rule.class),
                row.date("previous_on"),
                row.decimal("previous_value"),
                row.decimal("consumption"),
                row.decimal("expected"),
                row.decimal("suggested_value"),
                row.text("other_meter"),
                row.flag("new_meter"),
                row.flag("in_window"));
    }
}
