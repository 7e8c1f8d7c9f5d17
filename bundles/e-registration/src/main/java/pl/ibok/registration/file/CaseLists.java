package pl.ibok.registration.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pl.ibok.api.store.Store;

/**
 * Pages of cases, of which each costs about the same however many cases there are.
 *
 * <p>A list is a piece of one index. A search first asks the index of words; when it knows up to {@value #CANDIDATES} cases, they are put in order. When it knows more,
 * the words are common: then the list is walked in its order, where they are soon met, and at most {@value #STEP} cases at once.
 */
final class CaseLists {
    static final int CANDIDATES = 2_000;
    static final int STEP = 2_000;

    private static final String TABLE = " FROM registration.case_file WHERE ";

    private final Store store;

    CaseLists(Store store) {
        this.store = store;
    }

    /**
     * A page of those that meet the condition.
     *
     * @param sought or null
     * @param after the end of the page before, or null
     */
    Part page(Order order, Condition which, Sought sought, Place after, int rows) {
        Condition further = order.after(which, after);
        if (sought == null) {
            return part(order, rows, listed(order, further, rows));
        }
        return walked(order, further, sought, rows);
    }

    /** The same, where an index of words holds all that meet the condition. */
    Part indexed(Order order, Condition which, Sought sought, Place after, int rows) {
        if (sought != null && sought.indexed()) {
            Optional<Part> few = ordered(order, order.after(which, after), sought, rows);
            if (few.isPresent()) {
                return few.get();
            }
        }
        return page(order, which, sought, after, rows);
    }

    private List<CaseFile> listed(Order order, Condition which, int rows) {
        return select(
                "SELECT *" + TABLE + which.sql() + " ORDER BY " + order.sql() + " LIMIT ?", which.bound(), rows + 1);
    }

    private Optional<Part> ordered(Order order, Condition which, Sought sought, int rows) {
        List<Object> bound = new ArrayList<>();
        String found = candidates(order, which.and(sought.inText()), bound);
        if (!sought.customers().isEmpty()) {
            found += " UNION " + candidates(order, which.and(sought.ofCustomers()), bound);
        }
        bound.add(rows + 1);
        String statement =
                """
                WITH found AS MATERIALIZED (%s),
                    first AS MATERIALIZED (SELECT *, count(*) OVER () AS met FROM found ORDER BY %s LIMIT ?)
                SELECT c.*, met FROM first JOIN registration.case_file c USING (id) ORDER BY c.%s
                """
                        .formatted(found, order.sql(), order.sql().replace(", id", ", c.id"));
        List<Met> met = store.sql(statement, bound.toArray()).list(row -> new Met(CaseRow.of(row), row.big("met")));
        return !met.isEmpty() && met.get(0).among() > CANDIDATES
                ? Optional.empty()
                : Optional.of(part(order, rows, met.stream().map(Met::one).toList()));
    }

    private static String candidates(Order order, Condition which, List<Object> bound) {
        bound.addAll(which.bound());
        return "(SELECT id, " + order.column() + TABLE + which.sql() + " LIMIT " + (CANDIDATES + 1) + ")";
    }

    private record Met(CaseFile one, long among) {}

    private Part walked(Order order, Condition which, Sought sought, int rows) {
        Condition wanted = sought.either();
        List<Object> bound = new ArrayList<>(which.bound());
        bound.addAll(wanted.bound());
        List<CaseFile> found = select(
                "SELECT * FROM (SELECT *" + TABLE + which.sql() + " ORDER BY " + order.sql() + " LIMIT " + STEP
                        + ") AS near WHERE " + wanted.sql() + " ORDER BY " + order.sql() + " LIMIT ?",
                bound,
                rows + 1);
        return found.size() > rows ? part(order, rows, found) : new Part(found, endOfStep(order, which));
    }

    /** Where the cases end that were looked through; null when there are no others. */
    private Place endOfStep(Order order, Condition which) {
        List<Place> last = store.sql(
                        "SELECT " + order.column() + ", id" + TABLE + which.sql() + " ORDER BY " + order.sql()
                                + " OFFSET " + (STEP - 1) + " LIMIT 2",
                        which.bound().toArray())
                .list(order::of);
        return last.size() < 2 ? null : last.get(0);
    }

    private List<CaseFile> select(String statement, List<Object> bound, int most) {
        List<Object> all = new ArrayList<>(bound);
        all.add(most);
        return store.sql(statement, all.toArray()).list(CaseRow::of);
    }

    private static Part part(Order order, int rows, List<CaseFile> found) {
        return found.size() <= rows
                ? new Part(found, null)
                : new Part(List.copyOf(found.subList(0, rows)), order.of(found.get(rows - 1)));
    }
}
