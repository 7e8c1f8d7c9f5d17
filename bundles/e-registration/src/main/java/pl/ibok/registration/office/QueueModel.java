package pl.ibok.registration.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import pl.ibok.registration.file.CaseFile;
import pl.ibok.registration.file.Desk;
import pl.ibok.registration.pages.CaseView;
import pl.ibok.registration.type.CaseType;

/**
 * The queue with one case opened.
 *
 * @param q words searched for, or null
 * @param chosen code of the queue, or null for all
 * @param count each number ends at {@link Desk#MOST} + 1
 * @param manyCustomers whether the words mean more customers than are looked for
 * @param next where the next page begins after, or null
 * @param query of the list, to come back to it
 * @param mayWordTypes whether the clerk may change the types
 * @param open the opened case, or null
 */
record QueueModel(
        String view,
        String q,
        String chosen,
        List<QueueName> queues,
        Desk.Count count,
        List<Item> items,
        boolean manyCustomers,
        String next,
        String after,
        String query,
        boolean mayWordTypes,
        Opened open) {

    record QueueName(String code, String name) {}

    /** @param daysLeft until the deadline, negative when it has passed; null without one */
    record Item(
            UUID id,
            String number,
            String subject,
            String reporter,
            CaseType.Category category,
            CaseFile.Status status,
            CaseFile.Outcome outcome,
            boolean urgent,
            boolean escalated,
            LocalDate due,
            Long daysLeft,
            String assignee,
            Instant closedAt) {}

    /**
     * @param longest up to when the deadline can be extended, or null
     * @param canned answers kept ready for this type
     * @param mine whether the clerk has it
     * @param colleagues to whom it can be given
     * @param customer null when it was filed without signing in
     */
    record Opened(
            CaseView item,
            boolean urgent,
            String queue,
            LocalDate longest,
            List<Ready> canned,
            boolean mine,
            List<Colleague> colleagues,
            CustomerFacts customer,
            String channel) {}

    record Ready(UUID id, String title, String text) {}

    record Colleague(UUID id, String name) {}

    /** @param others further cases of this customer, the newest first */
    record CustomerFacts(String code, String name, String address, String phone, String email, List<Other> others) {}

    /** @param outcome null unless it is closed */
    record Other(UUID id, String number, String subject, CaseFile.Status status, CaseFile.Outcome outcome) {}
}
