package pl.ibok.registry.imports;

import static pl.ibok.api.exchange.ImportField.required;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import pl.ibok.api.exchange.ImportField;
import pl.ibok.api.exchange.ImportTarget;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.registry.search.Findable;

/**
 * Takes radio data. The rows are simply inserted, those that can meet none without looking out for others; only when fewer went in than were
 * staged is it looked up why. With the option
 * {@code create.households} a key that no meter has gets a household of its own ({@link Households}).
 */
public final class IntervalsTarget implements ImportTarget {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    /** Clocks of devices run ahead. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /** With fewer rows a key it costs more to ask whether they are new than is saved. */
    private static final int WORTH_ASKING = 8;

    /**
     * Meters by their keys: few keys, so the meters are found by their index whatever their number. The day of an exchange is the old meter's where the new
     * one goes on with its key.
     */
    private static final String METERS =
            """
            SELECT k.key, m.id, 10::numeric ^ m.digits AS dial_end,
                (m.installed_on + CASE WHEN o.id IS NULL THEN 0 ELSE 1 END)::timestamp AT TIME ZONE 'Europe/Warsaw' AS since,
                coalesce((m.removed_on + 1)::timestamp AT TIME ZONE 'Europe/Warsaw', 'infinity'::timestamptz) AS until
            FROM unnest(?::text[]) k (key)
            CROSS JOIN LATERAL (SELECT * FROM registry.meter m WHERE m.radio_key = k.key OFFSET 0) m
            LEFT JOIN LATERAL (
                SELECT o.id FROM registry.meter o WHERE o.radio_key = k.key AND o.removed_on = m.installed_on AND o.id <> m.id LIMIT 1
            ) o ON true
            """;

    /** Whether nothing is there between the first and the last moment of each key. */
    private static final String ALL_NEW =
            """
            SELECT NOT EXISTS (
                SELECT FROM unnest(?::text[], ?::timestamptz[], ?::timestamptz[]) k (key, first, last)
                CROSS JOIN LATERAL (SELECT m.id FROM registry.meter m WHERE m.radio_key = k.key OFFSET 0) m
                CROSS JOIN LATERAL (
                    SELECT FROM registry.interval_reading r WHERE r.meter_id = m.id AND r.at BETWEEN k.first AND k.last LIMIT 1
                ) r
            ) AS all_new
            """;

    /** OFFSET 0, because nobody has counted the staged rows: by its guess of what the conditions leave the planner would compare each row with each meter. */
    private static final String ADD_NEW = "WITH meters AS MATERIALIZED (" + METERS
            + """
            )
            INSERT INTO registry.interval_reading (meter_id, at, state)
            SELECT m.id, s.at, s.state FROM (SELECT line, key, at, state FROM pg_temp.staged OFFSET 0) s
            JOIN meters m ON m.key = s.key AND s.at >= m.since AND s.at < m.until AND s.state < m.dial_end
            WHERE s.state >= 0 AND s.at BETWEEN ? AND ?
            """;

    /** In order of lines: of two values of one moment the first stays. */
    private static final String ADD =
            ADD_NEW + """
            ORDER BY s.line
            ON CONFLICT DO NOTHING
            """;

    /**
     * Says of each row what became of it. A row of the table that this transaction wrote came from the first staged row of its meter and
     * moment; every other row met one that was there before.
     */
    private static final String OUTCOMES = "WITH meters AS MATERIALIZED (" + METERS
            + """
            ), found AS MATERIALIZED (
                SELECT s.line, s.key, s.at, s.state, m.id, m.key AS known, m.dial_end,
                    s.at BETWEEN ? AND ? AND s.state >= 0 AND s.state < m.dial_end AS sound
                FROM pg_temp.staged s
                LEFT JOIN meters m ON m.key = s.key AND s.at >= m.since AND s.at < m.until
            ), met AS (
                SELECT f.*, i.state AS present,
                    i.mine AND row_number() OVER (PARTITION BY f.id, f.at, f.sound ORDER BY f.line) = 1 AS added
                FROM found f
                LEFT JOIN LATERAL (
                    SELECT r.state, r.xmin = pg_current_xact_id()::xid AS mine FROM registry.interval_reading r
                    WHERE f.sound AND r.meter_id = f.id AND r.at = f.at OFFSET 0
                ) i ON true
            )
            UPDATE pg_temp.staged s SET outcome = o.outcome, reason = o.reason
            FROM (
                SELECT line,
                    CASE WHEN sound AND present = state THEN 'duplicate' WHEN sound THEN 'conflict' ELSE 'refused' END AS outcome,
                    CASE WHEN sound AND present = state THEN NULL
                        WHEN sound THEN 'registry.import.otherValue|' || present
                        WHEN known IS NULL AND EXISTS (SELECT 1 FROM registry.meter m WHERE m.radio_key = met.key)
                            THEN 'registry.import.notInstalled|' || key
                        WHEN known IS NULL THEN 'registry.import.unknownMeter|' || key
                        WHEN state < 0 OR state >= dial_end THEN 'registry.import.dial|' || state
                        ELSE 'registry.import.time' END AS reason
                FROM met WHERE added IS NOT TRUE
            ) o
            WHERE s.line = o.line
            """;

    private final Store store;
    private final Clock clock;
    private final Months months;
    private final Households households;

    public IntervalsTarget(Store store, Clock clock, Findable findable) {
        this.store = store;
        this.clock = clock;
        this.months = new Months(store);
        this.households = new Households(store, findable);
    }

    @Override
    public String name() {
        return "registry.intervals";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                required("key", ImportField.Type.TEXT),
                required("at", ImportField.Type.MOMENT),
                required("state", ImportField.Type.VOLUME));
    }

    @Override
    public String seriesField() {
        return "key";
    }

    @Override
    public String words(String key, Locale locale) {
        return Words.of(key, locale);
    }

    @Override
    public void apply(Batch batch) {
        Instant latest = clock.now().plus(AHEAD);
        List<String> keys = batch.series().stream().map(Series::key).toList();
        months.open(batch.months(), EARLIEST, latest);
        households.create(batch);
        int added = store.sql(allNew(batch, keys) ? ADD_NEW : ADD, keys, EARLIEST, latest)
                .update();
        if (added < batch.size()) {
            store.sql(OUTCOMES, keys, EARLIEST, latest).update();
        }
    }

    /**
     * Whether no row can meet another, neither in the table nor in the chunk; then they need not look out for each other. Imports exclude each other; if somebody
     * else wrote the same in this moment, the key's index fails the chunk, and the next attempt sees what is there.
     */
    private boolean allNew(Batch batch, List<String> keys) {
        return batch.size() >= WORTH_ASKING * keys.size()
                && batch.series().stream().allMatch(Series::rising)
                && store.sql(
                                ALL_NEW,
                                keys,
                                batch.series().stream().map(Series::first).toList(),
                                batch.series().stream().map(Series::last).toList())
                        .one(row -> row.flag("all_new"));
    }
}
