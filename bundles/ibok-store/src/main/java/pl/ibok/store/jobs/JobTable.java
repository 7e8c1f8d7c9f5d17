package pl.ibok.store.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.api.store.Jobs.Job;
import pl.ibok.api.store.Jobs.State;
import pl.ibok.api.store.Row;
import pl.ibok.store.transaction.Statements;

/**
 * The table of jobs. A claim is a number drawn for each run: whoever lost it (its lease ran out and another node claimed the job) changes
 * nothing any more. What workers say happens apart from the thread's transaction, so that everybody sees it at once.
 */
final class JobTable {
    private final Statements statements;
    private final int attempts;

    /** @param attempts after which a job is given up */
    JobTable(Statements statements, int attempts) {
        this.statements = statements;
        this.attempts = attempts;
    }

    /** A job this node has claimed. */
    record Claim(UUID job, UUID claim, String argument, int attempts) {}

    void insert(UUID id, String kind, String argument, String startedBy, Instant now) {
        statements
                .sql(
                        "INSERT INTO store.job (id, kind, argument, started_by, submitted_at) VALUES (?, ?, ?, ?, ?)",
                        id,
                        kind,
                        argument,
                        startedBy,
                        now)
                .update();
    }

    Optional<Job> find(UUID id) {
        return statements.sql("SELECT * FROM store.job WHERE id = ?", id).first(JobTable::job);
    }

    List<Job> recent(String kind, int most) {
        return statements
                .sql("SELECT * FROM store.job WHERE kind = ? ORDER BY submitted_at DESC, id LIMIT ?", kind, most)
                .list(JobTable::job);
    }

    /** Takes the oldest job of a kind that is due, or whose node has not been heard of for the length of its lease. */
    Optional<Claim> claim(String kind, Duration lease, Instant now) {
        failExhausted(kind, now);
        UUID claim = UUID.randomUUID();
        return statements
                .apart(
                        """
                        UPDATE store.job SET state = 'running', attempts = attempts + 1, claim = ?, leased_until = %s
                        WHERE id = (
                            SELECT id FROM store.job
                            WHERE kind = ? AND (state = 'queued' AND due_at <= clock_timestamp()
                                             OR state = 'running' AND leased_until < clock_timestamp())
                            ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING id, argument, attempts
                        """
                                .formatted(in(lease)),
                        claim,
                        kind)
                .first(row -> new Claim(row.uuid("id"), claim, row.text("argument"), row.number("attempts")));
    }

    private void failExhausted(String kind, Instant now) {
        statements
                .apart(
                        """
                        UPDATE store.job SET state = 'failed', finished_at = ?,
                            message = coalesce(message || ' – ', '') || 'interrupted ' || attempts || ' times'
                        WHERE kind = ? AND state = 'running' AND leased_until < clock_timestamp() AND attempts >= ?
                        """,
                        now,
                        kind,
                        attempts)
                .update();
    }

    /** Keeps the claim; false when it was lost to another node. */
    boolean extend(Claim claim, Duration lease) {
        return statements
                        .apart(
                                "UPDATE store.job SET leased_until = %s WHERE id = ? AND claim = ?"
                                        .formatted(in(lease)),
                                claim.job(),
                                claim.claim())
                        .update()
                == 1;
    }

    /**
     * Says how far it is; whether the job may go on: not when it is to stop or the claim was lost. What is lost with the machine was only said, so the commit
     * does not wait for the disk.
     */
    boolean progress(Claim claim, long done, long total, String message) {
        return statements
                .apart(
                        """
                        UPDATE store.job SET done = ?, total = ?, message = ? WHERE id = ? AND claim = ?
                        RETURNING NOT stopping AS going_on, set_config('synchronous_commit', 'off', true)
                        """,
                        done,
                        total,
                        message,
                        claim.job(),
                        claim.claim())
                .first(row -> row.flag("going_on"))
                .orElse(false);
    }

    /** Ends it; the last message of a job that is done stays, a failure says why. */
    void finish(Claim claim, State state, String message, Instant now) {
        statements
                .apart(
                        """
                        UPDATE store.job SET state = ?, message = coalesce(?, message), finished_at = ?, claim = NULL, leased_until = NULL
                        WHERE id = ? AND claim = ?
                        """,
                        state,
                        message,
                        now,
                        claim.job(),
                        claim.claim())
                .update();
    }

    /** Gives it back to be tried again. */
    void putBack(Claim claim, String message, Duration pause, boolean countsAsAttempt) {
        statements
                .apart(
                        """
                        UPDATE store.job SET state = 'queued', message = coalesce(?, message), due_at = %s, claim = NULL,
                            leased_until = NULL, attempts = attempts - ?
                        WHERE id = ? AND claim = ?
                        """
                                .formatted(in(pause)),
                        message,
                        countsAsAttempt ? 0 : 1,
                        claim.job(),
                        claim.claim())
                .update();
    }

    void cancel(UUID id, Instant now) {
        statements
                .sql(
                        """
                        UPDATE store.job SET stopping = true,
                            finished_at = CASE state WHEN 'queued' THEN ? ELSE finished_at END,
                            state = CASE state WHEN 'queued' THEN 'cancelled' ELSE state END
                        WHERE id = ? AND state IN ('queued', 'running')
                        """,
                        now,
                        id)
                .update();
    }

    /** Queues a failed job once more; its kind, or nothing when it has not failed. */
    Optional<String> restart(UUID id) {
        return statements
                .sql(
                        """
                        UPDATE store.job SET state = 'queued', attempts = 0, stopping = false, finished_at = NULL,
                            due_at = clock_timestamp(), claim = NULL, leased_until = NULL
                        WHERE id = ? AND state = 'failed' RETURNING kind
                        """,
                        id)
                .first(row -> row.text("kind"));
    }

    boolean isStopping(Claim claim) {
        return statements
                .apart("SELECT stopping FROM store.job WHERE id = ?", claim.job())
                .first(row -> row.flag("stopping"))
                .orElse(true);
    }

    /** Forgets jobs that ended before a moment, however they ended. */
    void forget(Instant endedBefore) {
        statements
                .apart(
                        "DELETE FROM store.job WHERE state IN ('done', 'failed', 'cancelled') AND finished_at < ?",
                        endedBefore)
                .update();
    }

    long waiting() {
        return statements
                .apart("SELECT count(*) AS n FROM store.job WHERE state = 'queued'")
                .one(row -> row.big("n"));
    }

    private static String in(Duration time) {
        return "clock_timestamp() + interval '" + time.toMillis() + " ms'";
    }

    static Job job(Row row) {
        return new Job(
                row.uuid("id"),
                row.text("kind"),
                row.text("argument"),
                row.constant("state", State.class),
                row.big("done"),
                row.big("total"),
                row.text("message"),
                row.number("attempts"),
                row.text("started_by"),
                row.instant("submitted_at"),
                row.instant("finished_at"));
    }
}
