package pl.ibok.registration.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import pl.ibok.api.store.Store;
import pl.ibok.registration.file.Cases.DuePlace;
import pl.ibok.registration.file.Cases.Place;

/** What staff see of the cases: the most urgent first, page by page. Each list follows one index. */
public final class Desk {
    private final Store store;

    public Desk(Store store) {
        this.store = store;
    }

    /**
     * Which of the waiting cases.
     *
     * @param queue code, or null for all
     * @param assignee whose, or null for anybody's
     * @param unassigned whether only those nobody has taken
     * @param asked whether only those that wait for the customer
     * @param words found in number, customer, subject, reporter, e-mail or phone; or null
     */
    public record Filter(String queue, UUID assignee, boolean unassigned, boolean asked, String words) {
        public static final Filter ALL = new Filter(null, null, false, false, null);
    }

    /** Waiting cases by deadline. */
    public List<CaseFile> waiting(Filter filter, DuePlace after, int most) {
        List<Object> bound = new ArrayList<>();
        StringBuilder where = new StringBuilder("status <> 'closed'");
        add(where, bound, filter.queue(), " AND queue = ?");
        add(where, bound, filter.assignee(), " AND assignee = ?");
        add(where, bound, Like.within(filter.words()), " AND search LIKE ?");
        where.append(filter.unassigned() ? " AND assignee IS NULL" : "");
        where.append(filter.asked() ? " AND status = 'asked'" : "");
        if (after != null) {
            where.append(" AND (due_order, id) > (?::date, ?::uuid)");
            bound.add(after.due());
            bound.add(after.id());
        }
        bound.add(most);
        return store.sql(
                        "SELECT * FROM registration.case_file WHERE " + where + " ORDER BY due_order, id LIMIT ?",
                        bound.toArray())
                .list(CaseRow::of);
    }

    /** Closed cases, the last closed first. */
    public List<CaseFile> closed(String words, Place before, int most) {
        List<Object> bound = new ArrayList<>();
        StringBuilder where = new StringBuilder("status = 'closed'");
        add(where, bound, Like.within(words), " AND search LIKE ?");
        if (before != null) {
            where.append(" AND (closed_at, id) < (?::timestamptz, ?::uuid)");
            bound.add(before.at());
            bound.add(before.id());
        }
        bound.add(most);
        return store.sql(
                        "SELECT * FROM registration.case_file WHERE " + where
                                + " ORDER BY closed_at DESC, id DESC LIMIT ?",
                        bound.toArray())
                .list(CaseRow::of);
    }

    private static void add(StringBuilder where, List<Object> bound, Object value, String condition) {
        if (value != null) {
            where.append(condition);
            bound.add(value);
        }
    }

    /** How many wait, by what staff do with them. */
    public Count count(LocalDate today, UUID me) {
        return store.sql(
                        """
                        SELECT count(*) AS all, count(*) FILTER (WHERE due_on < ?) AS overdue, count(*) FILTER (WHERE due_on = ?) AS today,
                            count(*) FILTER (WHERE assignee IS NULL) AS unassigned, count(*) FILTER (WHERE assignee = ?) AS mine,
                            count(*) FILTER (WHERE status = 'asked') AS asked, min(due_on) AS next
                        FROM registration.case_file WHERE status <> 'closed'""",
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
