package pl.ibok.registration.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.api.store.Store;

/** The table {@code registration.case_file}. */
public final class Cases {
    private final Store store;

    public Cases(Store store) {
        this.store = store;
    }

    void add(CaseFile c) {
        store.sql(
                        """
                        INSERT INTO registration.case_file (customer, id, number, type, type_version, category, queue, status, urgent, subject,
                            channel, language, filed_at, filed_on, account, reporter, email, phone, due_on, changed_at, version)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        c.customer(),
                        c.id(),
                        c.number(),
                        c.type(),
                        c.typeVersion(),
                        c.category(),
                        c.queue(),
                        c.status(),
                        c.urgent(),
                        c.subject(),
                        c.channel(),
                        c.language(),
                        c.filedAt(),
                        c.filedOn(),
                        c.account(),
                        c.reporter(),
                        c.email(),
                        c.phone(),
                        c.dueOn(),
                        c.changedAt(),
                        c.version())
                .update();
    }

    /**
     * Writes where a case now stands.
     *
     * @throws Changed when somebody else has changed it since it was read
     */
    void update(CaseFile c) {
        int rows = store.sql(
                        """
                        UPDATE registration.case_file SET queue = ?, status = ?, due_on = ?, extended_from = ?, escalated_at = ?,
                            assignee = ?, assignee_name = ?, outcome = ?, decision = ?, closed_at = ?, changed_at = ?, news = ?,
                            version = version + 1
                        WHERE customer = ? AND id = ? AND version = ?""",
                        c.queue(),
                        c.status(),
                        c.dueOn(),
                        c.extendedFrom(),
                        c.escalatedAt(),
                        c.assignee(),
                        c.assigneeName(),
                        c.outcome(),
                        c.decision(),
                        c.closedAt(),
                        c.changedAt(),
                        c.news(),
                        c.customer(),
                        c.id(),
                        c.version())
                .update();
        if (rows == 0) {
            throw new Changed();
        }
    }

    /** The customer has opened it. */
    void seen(CaseFile c) {
        store.sql(
                        "UPDATE registration.case_file SET news = false WHERE customer = ? AND id = ? AND news",
                        c.customer(),
                        c.id())
                .update();
    }

    public Optional<CaseFile> find(String customer, UUID id) {
        return store.sql("SELECT * FROM registration.case_file WHERE customer = ? AND id = ?", customer, id)
                .first(CaseRow::of);
    }

    /** For staff, who need not know the customer. */
    public Optional<CaseFile> find(UUID id) {
        return store.sql("SELECT * FROM registration.case_file WHERE id = ?", id)
                .first(CaseRow::of);
    }

    /**
     * A customer's cases, the newest first.
     *
     * @param closed true = closed ones only, false = the others only, null = all
     * @param words found in number or subject, or null
     * @param before the page begins after this one, or null
     */
    public List<CaseFile> of(String customer, Boolean closed, String words, Place before, int most) {
        return store.sql(
                        """
                        SELECT * FROM registration.case_file WHERE customer = ?
                            AND (?::boolean IS NULL OR (status = 'closed') = ?::boolean)
                            AND (?::text IS NULL OR search LIKE ?::text)
                            AND (?::timestamptz IS NULL OR (filed_at, id) < (?::timestamptz, ?::uuid))
                        ORDER BY filed_at DESC, id DESC LIMIT ?""",
                        customer,
                        closed,
                        closed,
                        words,
                        Like.within(words),
                        before == null ? null : before.at(),
                        before == null ? null : before.at(),
                        before == null ? null : before.id(),
                        most)
                .list(CaseRow::of);
    }

    /** Where a page of cases by time ends. */
    public record Place(Instant at, UUID id) {}

    /** Where a page of cases by deadline ends. */
    public record DuePlace(LocalDate due, UUID id) {}

    /** Somebody else was faster. */
    public static final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Changed() {
            super("The case was changed meanwhile");
        }
    }
}
