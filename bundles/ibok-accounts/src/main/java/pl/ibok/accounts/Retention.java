package pl.ibok.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import pl.ibok.api.settings.DeclaredSettings;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.settings.Settings;
import pl.ibok.api.store.Chore;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/**
 * Keeps traces of people no longer than they are needed for (art. 5(1)(e) of Regulation (EU) 2016/679): signing in, looks at customers' data, and changes, each for its
 * own time. Changes are kept past six years and the end of the year, after which claims are barred (art. 118 of the Civil Code).
 */
public final class Retention implements Chore, DeclaredSettings {
    /** The database refuses to lose an entry of the audit that is younger. */
    static final int LEAST_MONTHS = 6;

    static final Setting<Integer> TRACES = Setting.whole("accounts.traceMonths", 12);
    static final Setting<Integer> LOOKS = Setting.whole("accounts.lookMonths", 24);
    static final Setting<Integer> CHANGES = Setting.whole("accounts.changeMonths", 84);

    private static final int BATCH = 5_000;
    private static final int MOST_MONTHS = 1_200;

    private final Store store;
    private final Clock clock;
    private final Settings settings;
    private final int batch;

    Retention(Store store, Clock clock, Settings settings) {
        this(store, clock, settings, BATCH);
    }

    /** @param batch rows of each kind in one transaction */
    Retention(Store store, Clock clock, Settings settings, int batch) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.batch = batch;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(TRACES, LOOKS, CHANGES);
    }

    @Override
    public Optional<Refusal> refusal(Setting<?> setting, Object value) {
        int months = (Integer) value;
        return months < LEAST_MONTHS || months > MOST_MONTHS
                ? Optional.of(Refusal.of("setting.accounts.months.wrong", LEAST_MONTHS, MOST_MONTHS))
                : Optional.empty();
    }

    @Override
    public String name() {
        return "accounts.retention";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void work() {
        Instant traces = before(TRACES);
        Instant looks = before(LOOKS);
        Instant changes = before(CHANGES);
        goOn(() -> store.sql("SELECT accounts.forget_audit(?, ?, ?, ?) AS gone", traces, looks, changes, batch)
                .one(row -> row.big("gone")));
        goOn(() -> batch(
                "DELETE FROM accounts.known_address WHERE (account_id, address) IN ("
                        + "SELECT account_id, address FROM accounts.known_address WHERE last_at < ? LIMIT ?)",
                traces));
        goOn(() -> batch(
                "DELETE FROM accounts.denial WHERE (account_id, permission, hour) IN ("
                        + "SELECT account_id, permission, hour FROM accounts.denial WHERE hour < ? LIMIT ?)",
                traces));
    }

    private long batch(String statement, Instant before) {
        return store.sql(statement, before, batch).update();
    }

    /** A statement at a time until nothing is left to go, so that nobody waits for a long one. */
    private static void goOn(LongSupplier step) {
        while (step.getAsLong() > 0) {
            // What goes has been counted by the step.
        }
    }

    /** A setting from before the limits were checked can't shorten the time. */
    private Instant before(Setting<Integer> months) {
        int kept = Math.max(LEAST_MONTHS, settings.get(months));
        return clock.today().minusMonths(kept).atStartOfDay(Clock.WARSAW).toInstant();
    }
}
