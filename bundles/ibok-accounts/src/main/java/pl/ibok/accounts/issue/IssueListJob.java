package pl.ibok.accounts.issue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import pl.ibok.accounts.AuditTrail;
import pl.ibok.accounts.issue.IssueLists.IssueList;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Caller;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.store.JobHandler;
import pl.ibok.api.store.JobRun;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/**
 * Opens the accounts of a list, a thousand lines a transaction and one statement for them; no account has a password before its letter is printed. Killed
 * anywhere, it goes on with the lines that still wait.
 */
public final class IssueListJob implements JobHandler {
    /** Letters in one document: hashing their passwords takes about half a minute of one processor. */
    static final int LETTERS = 500;

    private static final int CHUNK = 1_000;

    private final Store store;
    private final Clock clock;
    private final Access access;
    private final IssueLists lists;
    private final Registry registry;
    private final AuditTrail audit;

    public IssueListJob(
            Store store, Clock clock, Access access, IssueLists lists, Registry registry, AuditTrail audit) {
        this.store = store;
        this.clock = clock;
        this.access = access;
        this.lists = lists;
        this.registry = registry;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return IssueLists.JOB;
    }

    @Override
    public void run(JobRun job) {
        UUID id = UUID.fromString(job.argument());
        IssueList list = lists.find(id).orElseThrow(() -> new IllegalStateException("No such list: " + id));
        if (!list.finished()) {
            access.as(Caller.system("account list"), () -> open(list, job));
        }
    }

    private void open(IssueList list, JobRun job) {
        long done = list.done();
        int taken;
        while ((taken = store.inTransaction(() -> chunk(list))) > 0) {
            done += taken;
            job.progress(done, list.total(), "");
        }
        store.inTransaction(() -> finish(list.id()));
    }

    /** Returns how many lines were taken. */
    private int chunk(IssueList list) {
        record Line(int line, String customer) {}
        List<Line> lines = store.sql(
                        "SELECT line, customer FROM accounts.issue_line WHERE list = ? AND state = 'waiting'"
                                + " ORDER BY line LIMIT ? FOR UPDATE",
                        list.id(),
                        CHUNK)
                .list(row -> new Line(row.number("line"), row.text("customer")));
        if (lines.isEmpty()) {
            return 0;
        }
        List<Customer> known = registry.find(lines.stream().map(Line::customer).toList());
        List<String> opened = settle(list, lines.stream().map(Line::line).toList(), known);
        audit.recordEach(
                "accounts.issued",
                opened,
                opened.stream().map(login -> "account " + login).toList(),
                "list " + list.id() + " by " + list.submittedBy());
        return lines.size();
    }

    /** Judges the lines and opens what can be opened; gives the customers whose account is open. */
    private List<String> settle(IssueList list, List<Integer> lines, List<Customer> known) {
        Instant now = clock.now();
        return store
                .sql(
                        """
                        WITH known AS (SELECT * FROM unnest(?, ?) AS k (code, name)),
                        judged AS (
                            SELECT l.line, l.customer, k.name,
                                   CASE WHEN k.code IS NULL THEN 'unknown'
                                        WHEN EXISTS (SELECT 1 FROM accounts.customer_grant AS g WHERE g.customer = l.customer)
                                        THEN 'has_account'
                                        WHEN EXISTS (SELECT 1 FROM accounts.account AS a WHERE lower(a.login) = lower(l.customer))
                                        THEN 'login_taken' END AS reason
                              FROM accounts.issue_line AS l LEFT JOIN known AS k ON k.code = l.customer
                             WHERE l.list = ? AND l.line = ANY (?)),
                        opened AS (
                            INSERT INTO accounts.account
                                (id, login, name, kind, password_hash, password_changed_at, language, opened_at)
                            SELECT gen_random_uuid(), customer, name, 'customer', '', ?, ?, ? FROM judged WHERE reason IS NULL
                            ON CONFLICT DO NOTHING RETURNING id, login),
                        granted AS (
                            INSERT INTO accounts.customer_grant (account_id, customer, permissions, valid_from)
                            SELECT id, login, ARRAY['*'], ? FROM opened),
                        issued AS (
                            INSERT INTO accounts.issue
                                (account_id, customer, way, channel, applied_on, issued_at, issued_by, language)
                            SELECT id, login, 'letter', 'list', ?, ?, ?, ? FROM opened)
                        UPDATE accounts.issue_line AS l
                           SET state = CASE WHEN o.id IS NULL THEN 'refused' ELSE 'opened' END,
                               reason = CASE WHEN o.id IS NULL THEN coalesce(j.reason, 'login_taken') END,
                               account_id = o.id
                          FROM judged AS j LEFT JOIN opened AS o ON o.login = j.customer
                         WHERE l.list = ? AND l.line = j.line
                        RETURNING CASE WHEN o.id IS NOT NULL THEN l.customer END AS opened
                        """,
                        known.stream().map(Customer::code).toList(),
                        known.stream().map(Customer::name).toList(),
                        list.id(),
                        lines,
                        now,
                        list.language(),
                        now,
                        clock.today(),
                        clock.today(),
                        now,
                        list.submittedBy(),
                        list.language(),
                        list.id())
                .list(row -> java.util.Optional.ofNullable(row.text("opened")))
                .stream()
                .flatMap(java.util.Optional::stream)
                .toList();
    }

    private void finish(UUID list) {
        int first = store.sql(
                        "UPDATE accounts.issue_list SET finished_at = ? WHERE id = ? AND finished_at IS NULL",
                        clock.now(),
                        list)
                .update();
        if (first == 1) {
            store.sql(
                            """
                            INSERT INTO accounts.issue_printing (list, number, first_line, last_line, letters)
                            SELECT ?, part + 1, min(line), max(line), count(*)
                              FROM (SELECT line, (row_number() OVER (ORDER BY line) - 1) / ? AS part
                                      FROM accounts.issue_line WHERE list = ? AND state = 'opened') AS numbered
                             GROUP BY part
                            """,
                            list,
                            LETTERS,
                            list)
                    .update();
        }
    }
}
