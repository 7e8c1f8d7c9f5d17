package pl.ibok.registration.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import pl.ibok.registration.file.Attachments.Attachment;
import pl.ibok.registration.file.CaseFile;
import pl.ibok.registration.file.Entry;

/**
 * A case as who filed it sees it; staff see the same and more.
 *
 * @param overdue whether the deadline has passed
 * @param steps of the water line
 * @param answers what was answered, in the order of the questions
 * @param thread what was said and done, the oldest first
 */
public record CaseView(
        UUID id,
        String number,
        String type,
        String typeName,
        String subject,
        CaseFile.Status status,
        CaseFile.Outcome outcome,
        Instant filedAt,
        String reporter,
        String email,
        String phone,
        LocalDate due,
        LocalDate extendedFrom,
        boolean overdue,
        String basis,
        String assignee,
        String decision,
        Instant closedAt,
        List<Step> steps,
        List<Answer> answers,
        List<Entry> thread,
        List<Attachment> files,
        int version) {

    /** @param value as people read it */
    public record Answer(String label, String value) {}

    /** @param state past, cancelled, now, next or later */
    public record Step(String state, String title, String detail) {}

    public boolean closed() {
        return status == CaseFile.Status.CLOSED;
    }
}
