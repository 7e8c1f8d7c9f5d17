package pl.ibok.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.ReadingLine;
import pl.ibok.api.registry.Readings;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/**
 * Readings by service point and day. Every query names the service point and so reads neighbouring rows of the key, however many the table has. On
 * one day the lower state of a dial is the earlier one.
 */
final class ReadingRegister implements Readings {

    private static final String COUNTED = "status IN ('accepted', 'billed')";

    /** The page first, by key; then one probe of the key a row for the counted reading before it. */
    private static final String HISTORY =
            """
            WITH page AS (
                SELECT r.* FROM registry.reading r
                WHERE r.service_point_id = (SELECT m.service_point_id FROM registry.meter m WHERE m.id = ?)
                    AND r.meter_id = ? AND r.read_on >= ? AND r.read_on <= coalesce(?::date,
                        (SELECT m.removed_on FROM registry.meter m WHERE m.id = ?), 'infinity'::date)
                    %s
                ORDER BY r.read_on DESC, r.value DESC, r.id DESC LIMIT ?)
            SELECT r.id, r.meter_id, r.read_on, r.read_at, r.value, r.source, r.status, r.rollover, r.note,
                before.read_on AS previous_on,
                r.value - before.value + CASE WHEN r.rollover THEN 10::numeric ^ m.digits ELSE 0 END AS consumption
            FROM page r
            JOIN registry.meter m ON m.id = r.meter_id
            LEFT JOIN LATERAL (
                SELECT b.read_on, b.value FROM registry.reading b
                WHERE b.service_point_id = r.service_point_id AND b.meter_id = r.meter_id AND b.status IN ('accepted', 'billed')
                    AND b.read_on <= r.read_on AND (b.read_on, b.value, b.id) < (r.read_on, r.value, r.id)
                ORDER BY b.read_on DESC, b.value DESC, b.id DESC LIMIT 1
            ) before ON true
            ORDER BY r.read_on DESC, r.value DESC, r.id DESC
            """;

    private static final String NEWEST = HISTORY.formatted("");

    private static final String OLDER = HISTORY.formatted(
            """
            AND r.read_on <= (SELECT k.read_on FROM registry.reading k WHERE k.id = ?)
            AND (r.read_on, r.value, r.id) < (SELECT k.read_on, k.value, k.id FROM registry.reading k WHERE k.id = ?)""");

    private static final String AROUND = "SELECT " + Rows.READING
            + """
             FROM registry.reading r JOIN registry.meter m ON m.id = r.meter_id
            WHERE r.service_point_id = ? AND r.status IN ('accepted', 'billed')
                AND r.read_on >= coalesce((SELECT max(b.read_on) FROM registry.reading b
                    WHERE b.service_point_id = ? AND b.status IN ('accepted', 'billed') AND b.read_on <= ?), '-infinity'::date)
                AND r.read_on <= coalesce((SELECT min(a.read_on) FROM registry.reading a
                    WHERE a.service_point_id = ? AND a.status IN ('accepted', 'billed') AND a.read_on >= ?), 'infinity'::date)
            ORDER BY r.read_on, m.installed_on, r.value, r.id
            """;

    private final Store store;
    private final Clock clock;

    ReadingRegister(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<ReadingLine> history(UUID meter, Period days, UUID before, int most) {
        return before == null
                ? store.sql(NEWEST, meter, meter, days.from(), days.to(), meter, most)
                        .list(ReadingRegister::line)
                : store.sql(OLDER, meter, meter, days.from(), days.to(), meter, before, before, most)
                        .list(ReadingRegister::line);
    }

    @Override
    public List<Reading> around(UUID servicePoint, Period days) {
        LocalDate end = days.to() == null ? LocalDate.of(9999, 12, 31) : days.to();
        return store.sql(AROUND, servicePoint, servicePoint, days.from(), servicePoint, end)
                .list(Rows::reading);
    }

    @Override
    public Reading record(NewReading reading) {
        return store.inTransaction(() -> {
            Dial dial = lock(reading.meter());
            dial.check(reading);
            return same(dial, reading).orElseGet(() -> insert(dial, reading));
        });
    }

    @Override
    public Optional<Reading> find(UUID id) {
        return store.sql("SELECT " + Rows.READING + " FROM registry.reading r WHERE r.id = ?", id)
                .first(Rows::reading);
    }

    @Override
    public boolean withdraw(UUID id, String why) {
        return store.sql(
                                """
                                UPDATE registry.reading SET status = 'withdrawn', note = coalesce(?, note)
                                WHERE id = ? AND status <> 'billed'
                                """,
                                why,
                                id)
                        .update()
                == 1;
    }

    /** One recording at a time a meter: what is the same must be seen before it is added twice. */
    private Dial lock(UUID meter) {
        return store.sql(
                        """
                        SELECT id, service_point_id, number, digits, installed_on, removed_on
                        FROM registry.meter WHERE id = ? FOR NO KEY UPDATE
                        """,
                        meter)
                .first(Dial::of)
                .orElseThrow(() -> new IllegalArgumentException("There is no meter " + meter));
    }

    private Optional<Reading> same(Dial dial, NewReading reading) {
        return store.sql(
                        "SELECT " + Rows.READING
                                + """
                                 FROM registry.reading r WHERE r.service_point_id = ? AND r.read_on = ? AND r.meter_id = ?
                                    AND r.source = ? AND r.value = ? AND r.status <> 'withdrawn'
                                """,
                        dial.servicePoint(),
                        reading.on(),
                        dial.meter(),
                        reading.source(),
                        reading.value())
                .first(Rows::reading);
    }

    private Reading insert(Dial dial, NewReading reading) {
        return store.sql(
                        """
                        INSERT INTO registry.reading AS r (service_point_id, read_on, meter_id, source, nth, read_at, value, status,
                            rollover, note, recorded_at)
                        SELECT ?, d.day, ?, ?, coalesce(max(k.nth) + 1, 0), ?, ?, ?, ?, ?, ?
                        FROM (VALUES (?::date)) AS d (day)
                        LEFT JOIN registry.reading k ON k.service_point_id = ? AND k.read_on = d.day AND k.meter_id = ?
                            AND k.source = ?
                        GROUP BY d.day
                        RETURNING
                        """
                                + Rows.READING,
                        dial.servicePoint(),
                        dial.meter(),
                        reading.source(),
                        reading.at(),
                        reading.value(),
                        reading.status(),
                        reading.rollover(),
                        reading.note(),
                        clock.now(),
                        reading.on(),
                        dial.servicePoint(),
                        dial.meter(),
                        reading.source())
                .one(Rows::reading);
    }

    private static ReadingLine line(Row row) {
        LocalDate previous = row.date("previous_on");
        BigDecimal consumption = row.decimal("consumption");
        LocalDate on = row.date("read_on");
        return new ReadingLine(Rows.reading(row), previous, consumption, Daily.average(consumption, previous, on));
    }

    /** The state of the dial counted last on or before a day, if any. */
    Optional<BigDecimal> lastCounted(UUID meter, LocalDate day) {
        return store.sql(
                        "SELECT r.value FROM registry.meter m JOIN registry.reading r ON r.service_point_id = m.service_point_id"
                                + " AND r.meter_id = m.id WHERE m.id = ? AND r.read_on <= ? AND r." + COUNTED
                                + " ORDER BY r.read_on DESC, r.value DESC LIMIT 1",
                        meter,
                        day)
                .first(row -> row.decimal("value"));
    }
}
