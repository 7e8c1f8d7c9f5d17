package pl.ibok.store.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.api.store.DeadLetters.DeadLetter;
import pl.ibok.api.store.DeadLetters.Subscription;
import pl.ibok.api.store.OutboxListener.Fact;
import pl.ibok.api.store.Row;
import pl.ibok.store.transaction.Statements;

/** The tables of facts, subscriptions and deliveries. */
final class OutboxTable {
    private final Statements statements;

    OutboxTable(Statements statements) {
        this.statements = statements;
    }

    void subscribe(String listener, Collection<String> topics) {
        statements
                .apart(
                        """
                        INSERT INTO store.subscription (listener, topics) VALUES (?, ?)
                        ON CONFLICT (listener) DO UPDATE SET topics = excluded.topics
                        """,
                        listener,
                        topics)
                .update();
    }

    void unsubscribe(String listener) {
        statements
                .sql("DELETE FROM store.subscription WHERE listener = ?", listener)
                .update();
    }

    /** Keeps the fact once and a delivery for each listener that wants it; returns how many want it. */
    int insert(String topic, String payload, Instant now) {
        return statements
                .sql(
                        """
                        WITH wanting AS (
                            SELECT listener FROM store.subscription
                            WHERE EXISTS (SELECT FROM unnest(topics) t
                                          WHERE t = ? OR right(t, 2) = '.*' AND starts_with(?, left(t, -1)))),
                        fact AS (
                            INSERT INTO store.fact (id, topic, payload, published_at)
                            SELECT gen_random_uuid(), ?, ?, ? WHERE EXISTS (SELECT FROM wanting) RETURNING id)
                        INSERT INTO store.delivery (listener, fact) SELECT listener, id FROM wanting, fact
                        """,
                        topic,
                        topic,
                        topic,
                        payload,
                        now)
                .update();
    }

    /** The next fact that is due for a listener, locked until the transaction ends; others pass it by. */
    Optional<Fact> take(String listener) {
        return statements
                .sql(
                        """
                        SELECT f.* FROM store.delivery d JOIN store.fact f ON f.id = d.fact
                        WHERE d.listener = ? AND NOT d.dead AND d.due_at <= clock_timestamp()
                        ORDER BY d.due_at LIMIT 1 FOR UPDATE OF d SKIP LOCKED
                        """,
                        listener)
                .first(OutboxTable::fact);
    }

    void delivered(String listener, UUID fact) {
        statements
                .sql("DELETE FROM store.delivery WHERE listener = ? AND fact = ?", listener, fact)
                .update();
    }

    /**
     * Puts a failed delivery off: for the pause, twice that after the second attempt and so on, at most for the longest one.
     *
     * @return whether it is dead now
     */
    boolean failed(String listener, UUID fact, String failure, Duration pause, Duration longest, int attempts) {
        return statements
                .apart(
                        """
                        UPDATE store.delivery SET attempts = attempts + 1, failure = ?, dead = attempts + 1 >= ?,
                            due_at = clock_timestamp() + least(interval '1 ms' * ? * power(2, attempts), interval '1 ms' * ?)
                        WHERE listener = ? AND fact = ? RETURNING dead
                        """,
                        failure,
                        attempts,
                        pause.toMillis(),
                        longest.toMillis(),
                        listener,
                        fact)
                .first(row -> row.flag("dead"))
                .orElse(false);
    }

    List<DeadLetter> dead(int most) {
        return statements
                .sql(
                        """
                        SELECT d.listener, d.attempts, d.failure, f.* FROM store.delivery d JOIN store.fact f ON f.id = d.fact
                        WHERE d.dead ORDER BY f.published_at DESC, d.listener LIMIT ?
                        """,
                        most)
                .list(row ->
                        new DeadLetter(row.text("listener"), fact(row), row.number("attempts"), row.text("failure")));
    }

    void revive(String listener, UUID fact) {
        statements
                .sql(
                        """
                        UPDATE store.delivery SET dead = false, attempts = 0, due_at = clock_timestamp()
                        WHERE listener = ? AND fact = ? AND dead
                        """,
                        listener,
                        fact)
                .update();
    }

    int reviveAll(String listener) {
        return statements
                .sql(
                        """
                        UPDATE store.delivery SET dead = false, attempts = 0, due_at = clock_timestamp()
                        WHERE listener = ? AND dead
                        """,
                        listener)
                .update();
    }

    /** @param here names of the listeners of this node */
    List<Subscription> subscriptions(Collection<String> here) {
        return statements
                .sql(
                        """
                        SELECT s.listener, s.topics, s.listener = ANY (?) AS here,
                            count(d.fact) FILTER (WHERE NOT d.dead) AS waiting, count(d.fact) FILTER (WHERE d.dead) AS dead
                        FROM store.subscription s LEFT JOIN store.delivery d ON d.listener = s.listener
                        GROUP BY s.listener ORDER BY s.listener
                        """,
                        here)
                .list(row -> new Subscription(
                        row.text("listener"),
                        row.texts("topics"),
                        row.big("waiting"),
                        row.big("dead"),
                        row.flag("here")));
    }

    void discard(String listener, UUID fact) {
        statements
                .sql("DELETE FROM store.delivery WHERE listener = ? AND fact = ? AND dead", listener, fact)
                .update();
    }

    long count(boolean dead) {
        return statements
                .apart("SELECT count(*) AS n FROM store.delivery WHERE dead = ?", dead)
                .one(row -> row.big("n"));
    }

    /** Forgets facts that everybody has handled. */
    void clean() {
        statements
                .apart("DELETE FROM store.fact f WHERE NOT EXISTS (SELECT FROM store.delivery d WHERE d.fact = f.id)")
                .update();
    }

    private static Fact fact(Row row) {
        return new Fact(row.uuid("id"), row.text("topic"), row.text("payload"), row.instant("published_at"));
    }
}
