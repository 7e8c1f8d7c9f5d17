package pl.ibok.registration.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import pl.ibok.registration.type.CaseType.Category;

/**
 * A case.
 *
 * @param customer code, or empty when it was filed without signing in
 * @param number as printed, for example {@code Z/2026/00042}
 * @param subject one line that tells what it is about
 * @param account who filed it, or null
 * @param reporter name of who filed it
 * @param dueOn answered until, or null
 * @param extendedFrom the first deadline, once it was extended; else null
 * @param news whether staff wrote something the customer has not opened yet
 * @param version counts changes; two clerks can't decide on the same one
 */
public record CaseFile(
        String customer,
        UUID id,
        String number,
        String type,
        int typeVersion,
        Category category,
        String queue,
        Status status,
        boolean urgent,
        String subject,
        Channel channel,
        String language,
        Instant filedAt,
        LocalDate filedOn,
        UUID account,
        String reporter,
        String email,
        String phone,
        LocalDate dueOn,
        LocalDate extendedFrom,
        Instant escalatedAt,
        UUID assignee,
        String assigneeName,
        Outcome outcome,
        String decision,
        Instant closedAt,
        Instant changedAt,
        boolean news,
        int version) {

    /** Where it stands. */
    public enum Status {
        /** Nobody has taken it yet. */
        NEW,
        /** Somebody works on it. */
        OPEN,
        /** The customer was asked something; the deadline goes on. */
        ASKED,
        CLOSED
    }

    /** How it ended. */
    public enum Outcome {
        /** What was reported is mended, what was asked for is done. */
        DONE,
        GRANTED,
        PARTLY,
        REFUSED,
        WITHDRAWN,
        /** Passed on to whom it concerns. */
        ELSEWHERE
    }

    /** The way it came. */
    public enum Channel {
        PORTAL,
        PROGRAM,
        /** Without signing in. */
        OPEN,
        /** Entered by staff: on paper, by telephone. */
        OFFICE,
        DEMO
    }

    public boolean closed() {
        return status == Status.CLOSED;
    }

    public boolean anonymous() {
        return customer.isEmpty();
    }

    public boolean overdue(LocalDate today) {
        return !closed() && dueOn != null && dueOn.isBefore(today);
    }
}
