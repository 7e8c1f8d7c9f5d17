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
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.api.store.Memory;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/**
 * Readings by service point and day. Every query names the service point and so reads neighbouring rows of the key, however many the table has. On
 * one day the lower state of a dial is the earlier one.
 */
final class ReadingRegister implements Readings {

    private static final String COUNTED = "status IN ('accepted', 'billed')";

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
    private final Memory<?, ?> memory;
    private final Clock clock;
    private final HistoryPage page;

    /** @param memory of meters with their newest reading */
    ReadingRegister(Store store, Memory<?, ?> memory, Clock clock) {
        this.store = store;
        this.memory = memory;
        this.clock = clock;
        this.page = new HistoryPage(store);
    }

    @Override
    public List<ReadingLine> history(VisibleMeter meter, Period days, UUID before, int most) {
        return page.of(meter, days, before, most);
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
            memory.changed(reading.meter().toString());
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
        Optional<UUID> meter = store.sql(
                        """
                        UPDATE registry.reading SET status = 'withdrawn', note = coalesce(?, note)
                        WHERE id = ? AND status <> 'billed' RETURNING meter_id
                        """,
                        why,
                        id)
                .first(row -> row.uuid("meter_id"));
        meter.ifPresent(of -> memory.changed(of.toString()));
        return meter.isPresent();
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
