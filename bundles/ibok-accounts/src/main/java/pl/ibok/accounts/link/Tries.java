package pl.ibok.accounts.link;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import pl.ibok.accounts.Secrets;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.TooMany;

/** Counts tries in the database by the business day, for all nodes together, whether or not what was tried exists. */
public final class Tries {
    private final Store store;
    private final Clock clock;

    public Tries(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Counts a try, in a transaction of its own.
     *
     * @param kind what is tried
     * @param key for whom: a code, an address; capitals don't matter
     * @throws TooMany when it is one too many today
     */
    public void count(String kind, String key, int most) {
        LocalDate today = clock.today();
        int tries = store.sql(
                        """
                        INSERT INTO accounts.open_try AS t (day, kind, key, tries) VALUES (?, ?, ?, 1)
                        ON CONFLICT (day, kind, key) DO UPDATE SET tries = t.tries + 1 RETURNING tries
                        """,
                        today,
                        kind,
                        Secrets.hash(key.strip().toLowerCase(Locale.ROOT)))
                .one(row -> row.number("tries"));
        if (tries > most) {
            Instant tomorrow = today.plusDays(1).atStartOfDay(Clock.WARSAW).toInstant();
            throw new TooMany(kind, Duration.between(clock.now(), tomorrow));
        }
    }

    /** Forgets the days before yesterday. */
    public void clear() {
        store.sql("DELETE FROM accounts.open_try WHERE day < ?", clock.today().minusDays(1))
                .update();
    }
}
