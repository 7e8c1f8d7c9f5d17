package pl.ibok.store.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import pl.ibok.api.store.JobList;
import pl.ibok.api.store.Jobs.Job;
import pl.ibok.api.store.Jobs.State;
import pl.ibok.store.transaction.Statements;
import pl.ibok.store.transaction.Transactions;

/** The jobs of every kind, by the time they were submitted. */
public final class JobListing implements JobList {
    private static final Duration COUNTED = Duration.ofDays(30);

    private final Statements statements;

    public JobListing(Transactions transactions) {
        this.statements = new Statements(transactions);
    }

    @Override
    public List<Job> newest(State state, String words, After before, int most) {
        String sought = words == null || words.isBlank() ? null : words.strip();
        return statements
                .sql(
                        """
                        SELECT * FROM store.job
                        WHERE (?::text IS NULL OR state = ?)
                            AND (?::text IS NULL
                                OR strpos(lower(concat_ws(' ', kind, argument, message, started_by)), lower(?)) > 0)
                            AND (?::timestamptz IS NULL OR (submitted_at, id) < (?::timestamptz, ?::uuid))
                        ORDER BY submitted_at DESC, id DESC LIMIT ?
                        """,
                        state,
                        state,
                        sought,
                        sought,
                        before == null ? null : before.submittedAt(),
                        before == null ? null : before.submittedAt(),
                        before == null ? null : before.id(),
                        most)
                .list(JobTable::job);
    }

    @Override
    public Map<State, Long> counts(Instant now) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        statements
                .sql(
                        """
                        SELECT state, count(*) AS jobs FROM store.job
                        WHERE state IN ('queued', 'running') OR submitted_at > ? GROUP BY state
                        """,
                        now.minus(COUNTED))
                .list(row -> counts.put(row.constant("state", State.class), row.big("jobs")));
        return counts;
    }
}
