package pl.ibok.registration.file;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.api.store.Store;

/** The table {@code registration.case_file}. */
public final class Cases {
    private static final String OPEN = " AND status <> 'closed'";
    private static final String CLOSED = " AND status = 'closed'";

    private final Store store;
    private final CaseLists lists;

    public Cases(Store store) {
        this.store = store;
        lists = new CaseLists(store);
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

    /** The case as it stands now; whoever else changes it waits for this transaction. */
    CaseFile hold(CaseFile c) {
        return store.sql(
                        "SELECT * FROM registration.case_file WHERE customer = ? AND id = ? FOR UPDATE",
                        c.customer(),
                        c.id())
                .first(CaseRow::of)
                .orElseThrow();
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
     * @param sought or null
     * @param after the page begins after this one, or null
     */
    public Part of(String customer, Boolean closed, Sought sought, Place after, int rows) {
        Condition own = Condition.of("customer = ?", customer);
        Condition which = closed == null ? own : new Condition(own.sql() + (closed ? CLOSED : OPEN), own.bound());
        return lists.page(Order.FILED, which, sought, after, rows);
    }

    /** A customer's newest cases. */
    public List<CaseFile> newest(String customer, int most) {
        return of(customer, null, null, null, most).cases();
    }

    /** How many of a customer's cases wait; {@link Desk#MOST} + 1 = more than are counted. */
    public long open(String customer) {
        return store.sql(
                        "SELECT count(*) AS open FROM (SELECT 1 FROM registration.case_file WHERE customer = ?" + OPEN
                                + " LIMIT ?) AS counted",
                        customer,
                        Desk.MOST + 1)
                .one(row -> row.big("open"));
    }

    /** Somebody else was faster. */
    public static final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Changed() {
            super("The case was changed meanwhile");
        }
    }
}
