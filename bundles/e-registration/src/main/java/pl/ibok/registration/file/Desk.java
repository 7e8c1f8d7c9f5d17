package pl.ibok.registration.file;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import pl.ibok.api.office.OfficeQueue;
import pl.ibok.api.store.Store;

/** What staff see of the cases: the most urgent first, page by page. */
public final class Desk {
    /** Counting ends here: {@code MOST + 1} means more. */
    public static final int MOST = OfficeQueue.MOST;

    private static final String COUNTED =
            "(SELECT count(*) FROM (SELECT 1 FROM registration.case_file WHERE status <> 'closed'%s LIMIT " + (MOST + 1)
                    + ") AS counted)";

    private final Store store;
    private final CaseLists lists;

    public Desk(Store store) {
        this.store = store;
        lists = new CaseLists(store);
    }

    /**
     * Which of the waiting cases.
     *
     * @param queue code, or null for all
     * @param assignee whose, or null for anybody's
     * @param unassigned whether only those nobody has taken
     * @param asked whether only those that wait for the customer
     */
    public record Filter(String queue, UUID assignee, boolean unassigned, boolean asked) {
        public static final Filter ALL = new Filter(null, null, false, false);

        private Condition condition() {
            // Conditions without a value have indexes of their own.
            Condition which = Condition.of("status <> 'closed'"
                    + (unassigned ? " AND assignee IS NULL" : "")
                    + (asked ? " AND status = 'asked'" : ""));
            return which.andIf(queue, "queue = ?").andIf(assignee, "assignee = ?");
        }
    }

    /** Waiting cases by deadline. */
    public Part waiting(Filter filter, Sought sought, Place after, int rows) {
        return lists.indexed(Order.DUE, filter.condition(), sought, after, rows);
    }

    /**
     * Closed cases, the last closed first.
     *
     * @param queue code, or null for all
     */
    public Part closed(String queue, Sought sought, Place after, int rows) {
        Condition which = Condition.of("status = 'closed'").andIf(queue, "queue = ?");
        return lists.indexed(Order.CLOSED, which, sought, after, rows);
    }

    /** How many wait, by what staff do with them; each number ends at {@link #MOST} + 1. */
    public Count count(LocalDate today, UUID me) {
        return store.sql(
                        "SELECT " + COUNTED.formatted("") + " AS all, "
                                + COUNTED.formatted(" AND due_order < ?") + " AS overdue, "
                                + COUNTED.formatted(" AND due_order = ?") + " AS today, "
                                + COUNTED.formatted(" AND assignee IS NULL") + " AS unassigned, "
                                + COUNTED.formatted(" AND assignee = ?") + " AS mine, "
                                + COUNTED.formatted(" AND status = 'asked'") + " AS asked, "
                                + "(SELECT due_on FROM registration.case_file WHERE status <> 'closed' ORDER BY due_order, id LIMIT 1)"
                                + " AS next",
                        today,
                        today,
                        me)
                .one(row -> new Count(
                        row.big("all"),
                        row.big("overdue"),
                        row.big("today"),
                        row.big("unassigned"),
                        row.big("mine"),
                        row.big("asked"),
                        row.date("next")));
    }

    /** @param next the earliest deadline, or null */
    public record Count(long all, long overdue, long today, long unassigned, long mine, long asked, LocalDate next) {}

    /** Cases not escalated yet whose deadline is near: the next so many, for the chore. */
    List<CaseFile> near(LocalDate until, int most) {
        return store.sql(
                        """
                        SELECT * FROM registration.case_file
                        WHERE status <> 'closed' AND due_order <= ? AND escalated_at IS NULL ORDER BY due_order, id LIMIT ?""",
                        until,
                        most)
                .list(CaseRow::of);
    }
}
