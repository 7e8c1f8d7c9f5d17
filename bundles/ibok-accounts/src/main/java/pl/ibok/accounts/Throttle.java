package pl.ibok.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/**
 * Slows guessing down, counted in the database for all nodes. Each try counts as failed before the password is looked at, so that tries at
 * once don't slip through; a right password takes that back.
 *
 * <p>Three counters: the login from one address; the login from anywhere; the address. Past its limit each blocks for a minute, then two, four, up
 * to an hour. The second does not hold where the account has signed in before: guessing from elsewhere doesn't lock the owner out,
 * and no counter touches sessions.
 */
public final class Throttle {
    static final int PAIR_LIMIT = 5;
    static final int WIDE_LIMIT = 50;
    private static final long FIRST_BLOCK = 60;
    private static final long LONGEST_BLOCK = 3600;

    private final Store store;
    private final Clock clock;

    public Throttle(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A try at signing in, with a login or an e-mail address. */
    record Try(String login, String address) {
        static Try of(String login, String address) {
            return new Try(login.strip().toLowerCase(Locale.ROOT), Addresses.network(address));
        }

        private List<String> kinds() {
            return List.of("address", "login", "pair");
        }

        private List<String> keys() {
            return List.of(address, login, login + " " + address);
        }
    }

    /** How long such a try must wait; empty when it need not. Counts nothing. */
    Optional<Duration> wait(Try attempt) {
        Instant now = clock.now();
        return store.sql(
                        """
                        SELECT max(a.blocked_until) AS until FROM accounts.sign_in_attempt AS a
                          JOIN unnest(?, ?) AS t (kind, key) ON a.kind = t.kind AND a.key = t.key
                         WHERE a.blocked_until > ?
                           AND (a.kind <> 'login' OR NOT EXISTS (
                               SELECT 1 FROM accounts.known_address AS k
                                WHERE k.account_id IN (SELECT id FROM accounts.account WHERE lower(login) = ?
                                                       UNION
                                                       SELECT id FROM accounts.account WHERE email IS NOT NULL AND lower(email) = ?)
                                  AND k.address = ? AND k.last_at > ?))
                        """,
                        attempt.kinds(),
                        attempt.keys(),
                        now,
                        attempt.login(),
                        attempt.login(),
                        attempt.address(),
                        now.minus(Duration.ofDays(90)))
                .first(row -> Optional.ofNullable(row.instant("until")))
                .flatMap(until -> until.map(end -> Duration.between(now, end)));
    }

    /**
     * Counts the try as failed, in a transaction of its own.
     *
     * @return how long it must wait instead, when the limits have been reached meanwhile
     */
    Optional<Duration> begin(Try attempt) {
        return store.inTransaction(() -> {
            // Its row lock makes tries from one address take turns here, so that each sees what the one before it has
            // counted.
            lock(attempt);
            Optional<Duration> wait = wait(attempt);
            if (wait.isEmpty()) {
                count(attempt);
            }
            return wait;
        });
    }

    /** The password was right: the try has not failed, and the failures of this login from here are over. */
    void succeeded(Try attempt) {
        store.inTransaction(() -> {
            takeBack(attempt);
            store.sql(
                            "DELETE FROM accounts.sign_in_attempt WHERE kind = 'pair' AND key = ?",
                            attempt.login() + " " + attempt.address())
                    .update();
        });
    }

    /** The try was not made after all. Rows are locked in the order of {@link #lock}, or two tries at once would wait for each other. */
    void takeBack(Try attempt) {
        store.sql(
                        """
                        WITH mine AS MATERIALIZED (
                            SELECT b.kind, b.key FROM accounts.sign_in_attempt AS b
                              JOIN unnest(?, ?) AS t (kind, key) ON b.kind = t.kind AND b.key = t.key
                             ORDER BY b.kind, b.key FOR UPDATE OF b)
                        UPDATE accounts.sign_in_attempt AS a SET failures = greatest(a.failures - 1, 0), blocked_until = last_at
                          FROM mine WHERE a.kind = mine.kind AND a.key = mine.key
                        """,
                        attempt.kinds(),
                        attempt.keys())
                .update();
    }

    /** Removes counters that no longer count. */
    void clear() {
        store.sql(
                        "DELETE FROM accounts.sign_in_attempt WHERE last_at < ?",
                        clock.now().minus(Duration.ofDays(1)))
                .update();
    }

    private void lock(Try attempt) {
        Instant now = clock.now();
        store.sql(
                        "INSERT INTO accounts.sign_in_attempt (kind, key, failures, last_at, blocked_until)"
                                + " SELECT kind, key, 0, ?, ? FROM unnest(?, ?) AS t (kind, key) ORDER BY kind, key"
                                + " ON CONFLICT (kind, key) DO UPDATE SET key = excluded.key",
                        now,
                        now,
                        attempt.kinds(),
                        attempt.keys())
                .update();
    }

    /** Failures of an address are forgotten after an hour of quiet, those of a login after a day. */
    private void count(Try attempt) {
        Instant now = clock.now();
        store.sql(
                        """
                        UPDATE accounts.sign_in_attempt AS a
                           SET failures = n.failures,
                               last_at = ?,
                               blocked_until = CASE WHEN n.failures < n.allowed THEN ?
                                   ELSE ? + make_interval(secs => least(? * 2 ^ least(n.failures - n.allowed, 20), ?)) END
                          FROM (SELECT b.kind, b.key,
                                       CASE WHEN b.kind = 'pair' THEN ? ELSE ? END AS allowed,
                                       CASE WHEN b.last_at < CASE WHEN b.kind = 'address' THEN ? ELSE ? END THEN 1
                                            ELSE b.failures + 1 END AS failures
                                  FROM accounts.sign_in_attempt AS b
                                  JOIN unnest(?, ?) AS t (kind, key) ON b.kind = t.kind AND b.key = t.key) AS n
                         WHERE a.kind = n.kind AND a.key = n.key
                        """,
                        now,
                        now,
                        now,
                        FIRST_BLOCK,
                        LONGEST_BLOCK,
                        PAIR_LIMIT,
                        WIDE_LIMIT,
                        now.minus(Duration.ofHours(1)),
                        now.minus(Duration.ofDays(1)),
                        attempt.kinds(),
                        attempt.keys())
                .update();
    }
}
