package pl.ibok.accounts.issue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import pl.ibok.api.store.Jobs;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/** Lists of customers for whom accounts are issued, what became of each line, and their printings. */
public final class IssueLists {
    static final String JOB = "accounts.issueList";

    private final Store store;
    private final Clock clock;
    private final Jobs jobs;

    public IssueLists(Store store, Clock clock, Jobs jobs) {
        this.store = store;
        this.clock = clock;
        this.jobs = jobs;
    }

    /**
     * @param total lines
     * @param opened accounts opened so far
     * @param refused lines refused so far
     * @param finishedAt null while the job is at it
     */
    public record IssueList(
            UUID id,
            Instant submittedAt,
            String submittedBy,
            String language,
            int total,
            int opened,
            int refused,
            Instant finishedAt) {
        static IssueList of(Row row) {
            return new IssueList(
                    row.uuid("id"),
                    row.instant("submitted_at"),
                    row.text("submitted_by"),
                    row.text("language"),
                    row.number("total"),
                    row.number("opened"),
                    row.number("refused"),
                    row.instant("finished_at"));
        }

        /** Whether every line has been looked at. */
        public boolean finished() {
            return finishedAt != null;
        }

        public int done() {
            return opened + refused;
        }
    }

    /** @param printed how often so far; each time with other passwords */
    public record Printing(
            int number, int firstLine, int lastLine, int letters, int printed, Instant printedAt, String printedBy) {}

    /** A line that was refused, and why: unknown, has_account or login_taken. */
    public record Refused(int line, String customer, String reason) {}

    /** An account of a printing whose owner has not chosen a password yet. */
    record ToPrint(UUID account, String login, String customer) {}

    /** Keeps the list and starts the job that opens the accounts. */
    UUID submit(Collection<String> customers, String language, String by) {
        return store.inTransaction(() -> {
            UUID id = UUID.randomUUID();
            store.sql(
                            "INSERT INTO accounts.issue_list (id, submitted_at, submitted_by, language, total, job)"
                                    + " VALUES (?, ?, ?, ?, ?, ?)",
                            id,
                            clock.now(),
                            by,
                            language,
                            customers.size(),
                            jobs.submit(JOB, id.toString(), by))
                    .update();
            store.sql(
                            "INSERT INTO accounts.issue_line (list, line, customer, state)"
                                    + " SELECT ?, t.line, t.customer, 'waiting' FROM unnest(?, ?) AS t (line, customer)",
                            id,
                            IntStream.rangeClosed(1, customers.size()).boxed().toList(),
                            new ArrayList<>(customers))
                    .update();
            return id;
        });
    }

    Optional<IssueList> find(UUID id) {
        return store.sql(
                        "SELECT i.*, c.opened, c.refused FROM accounts.issue_list AS i CROSS JOIN LATERAL ("
                                + " SELECT count(*) FILTER (WHERE l.state = 'opened') AS opened,"
                                + " count(*) FILTER (WHERE l.state = 'refused') AS refused"
                                + " FROM accounts.issue_line AS l WHERE l.list = i.id) AS c WHERE i.id = ?",
                        id)
                .first(IssueList::of);
    }

    List<IssueList> newest(int most) {
        return store.sql(
                        "SELECT i.*, c.opened, c.refused FROM (SELECT * FROM accounts.issue_list"
                                + " ORDER BY submitted_at DESC, id LIMIT ?) AS i CROSS JOIN LATERAL ("
                                + " SELECT count(*) FILTER (WHERE l.state = 'opened') AS opened,"
                                + " count(*) FILTER (WHERE l.state = 'refused') AS refused"
                                + " FROM accounts.issue_line AS l WHERE l.list = i.id) AS c ORDER BY i.submitted_at DESC, i.id",
                        most)
                .list(IssueList::of);
    }

    List<Refused> refused(UUID list, int after, int most) {
        return store.sql(
                        "SELECT line, customer, reason FROM accounts.issue_line"
                                + " WHERE list = ? AND state = 'refused' AND line > ? ORDER BY line LIMIT ?",
                        list,
                        after,
                        most)
                .list(row -> new Refused(row.number("line"), row.text("customer"), row.text("reason")));
    }

    List<Printing> printings(UUID list) {
        return store.sql("SELECT * FROM accounts.issue_printing WHERE list = ? ORDER BY number", list)
                .list(IssueLists::printing);
    }

    List<ToPrint> toPrint(UUID list, Printing printing) {
        return store.sql(
                        """
                        SELECT a.id, a.login, l.customer FROM accounts.issue_line AS l
                          JOIN accounts.account AS a ON a.id = l.account_id
                         WHERE l.list = ? AND l.line BETWEEN ? AND ? AND l.state = 'opened' AND a.locked_at IS NULL
                           AND (a.password_hash = '' OR a.one_time_until IS NOT NULL)
                         ORDER BY l.line
                        """,
                        list,
                        printing.firstLine(),
                        printing.lastLine())
                .list(row -> new ToPrint(row.uuid("id"), row.text("login"), row.text("customer")));
    }

    /** Counts a printing, in the current transaction; false when somebody has printed it meanwhile. */
    boolean printed(UUID list, Printing printing, String by) {
        return store.sql(
                                "UPDATE accounts.issue_printing SET printed = printed + 1, printed_at = ?, printed_by = ?"
                                        + " WHERE list = ? AND number = ? AND printed = ?",
                                clock.now(),
                                by,
                                list,
                                printing.number(),
                                printing.printed())
                        .update()
                == 1;
    }

    private static Printing printing(Row row) {
        return new Printing(
                row.number("number"),
                row.number("first_line"),
                row.number("last_line"),
                row.number("letters"),
                row.number("printed"),
                row.instant("printed_at"),
                row.text("printed_by"));
    }
}
