package pl.ibok.registry.imports;

import static pl.ibok.api.exchange.ImportField.optional;
import static pl.ibok.api.exchange.ImportField.required;

import java.util.List;
import java.util.Locale;
import pl.ibok.api.exchange.ImportField;
import pl.ibok.api.exchange.ImportTarget;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/**
 * Takes readings that may be billed, each named by its meter's number, its service point's code or both. Key: meter, day, source. What was
 * withdrawn makes room for another value.
 */
public final class ReadingsTarget implements ImportTarget {

    /** The meter of each row that was installed on the day; more than one means the row doesn't say enough. */
    private static final String ROWS =
            """
            SELECT s.line, s.read_on, s.read_at, s.value, s.note, coalesce(s.rollover, false) AS rollover,
                CASE lower(coalesce(s.source, 'staff')) WHEN 'staff' THEN 'staff' WHEN 'inkasent' THEN 'staff'
                    WHEN 'customer' THEN 'customer' WHEN 'klient' THEN 'customer' WHEN 'odbiorca' THEN 'customer'
                    WHEN 'radio' THEN 'radio' WHEN 'estimate' THEN 'estimate' WHEN 'szacunek' THEN 'estimate'
                    WHEN 'protocol' THEN 'protocol' WHEN 'protokół' THEN 'protocol' END AS source,
                s.source AS written, coalesce(s.meter, s.point) AS wanted,
                m.id, m.service_point_id, 10::numeric ^ m.digits AS dial_end, count(m.id) OVER (PARTITION BY s.line) AS meters
            FROM pg_temp.staged s
            LEFT JOIN LATERAL (
                SELECT m.* FROM registry.meter m
                WHERE m.number = s.meter AND s.read_on BETWEEN m.installed_on AND coalesce(m.removed_on, 'infinity'::date)
                    AND (s.point IS NULL
                        OR m.service_point_id = (SELECT p.id FROM registry.service_point p WHERE p.code = s.point))
                UNION ALL
                SELECT m.* FROM registry.service_point p JOIN registry.meter m ON m.service_point_id = p.id
                WHERE s.meter IS NULL AND p.code = s.point
                    AND s.read_on BETWEEN m.installed_on AND coalesce(m.removed_on, 'infinity'::date)
            ) m ON true
            """;

    private static final String SOUND =
            "meters = 1 AND source IS NOT NULL AND value >= 0 AND value < dial_end AND read_on <= ?";

    private static final String ADD = "WITH found AS (" + ROWS
            + """
            )
            INSERT INTO registry.reading (service_point_id, read_on, meter_id, source, nth, read_at, value, status, rollover, note,
                recorded_at)
            SELECT service_point_id, read_on, id, source, coalesce(withdrawn.nth + 1, 0), read_at, value, 'accepted', rollover, note, ?
            FROM found f
            LEFT JOIN LATERAL (
                SELECT max(w.nth) AS nth FROM registry.reading w
                WHERE w.service_point_id = f.service_point_id AND w.read_on = f.read_on AND w.meter_id = f.id AND w.source = f.source
                HAVING bool_and(w.status = 'withdrawn') AND bool_and(w.value <> f.value)
            ) withdrawn ON true
            WHERE\s"""
            + SOUND
            + """

            ORDER BY line
            ON CONFLICT DO NOTHING
            """;

    private static final String OUTCOMES = "WITH rows AS (" + ROWS + "), found AS (SELECT *, " + SOUND
            + """
             AS sound FROM rows
            ), met AS (
                SELECT f.*, r.value AS present,
                    r.mine AND row_number() OVER (PARTITION BY f.id, f.read_on, f.source, f.sound ORDER BY f.line) = 1 AS added
                FROM found f
                LEFT JOIN LATERAL (
                    SELECT e.value, e.xmin = pg_current_xact_id()::xid AS mine FROM registry.reading e
                    WHERE f.sound AND e.service_point_id = f.service_point_id AND e.read_on = f.read_on AND e.meter_id = f.id
                        AND e.source = f.source
                    ORDER BY e.value <> f.value, e.nth DESC LIMIT 1
                ) r ON true
            )
            UPDATE pg_temp.staged s SET outcome = o.outcome, reason = o.reason
            FROM (
                SELECT DISTINCT ON (line) line,
                    CASE WHEN sound AND present = value THEN 'duplicate' WHEN sound THEN 'conflict' ELSE 'refused' END AS outcome,
                    CASE WHEN sound AND present = value THEN NULL
                        WHEN sound THEN 'registry.import.otherValue|' || present
                        WHEN wanted IS NULL THEN 'registry.import.noMeter'
                        WHEN meters = 0 THEN 'registry.import.unknownMeter|' || wanted
                        WHEN meters > 1 THEN 'registry.import.severalMeters|' || wanted
                        WHEN source IS NULL THEN 'registry.import.source|' || written
                        WHEN value < 0 OR value >= dial_end THEN 'registry.import.dial|' || value
                        ELSE 'registry.import.time' END AS reason
                FROM met WHERE added IS NOT TRUE ORDER BY line
            ) o
            WHERE s.line = o.line
            """;

    private final Store store;
    private final Clock clock;

    public ReadingsTarget(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "registry.readings";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                optional("meter", ImportField.Type.TEXT),
                optional("point", ImportField.Type.TEXT),
                required("read_on", ImportField.Type.DATE),
                optional("read_at", ImportField.Type.MOMENT),
                required("value", ImportField.Type.VOLUME),
                optional("source", ImportField.Type.TEXT),
                optional("rollover", ImportField.Type.FLAG),
                optional("note", ImportField.Type.TEXT));
    }

    @Override
    public String words(String key, Locale locale) {
        return Words.of(key, locale);
    }

    @Override
    public void apply(Batch batch) {
        int added = store.sql(ADD, clock.now(), clock.today()).update();
        if (added < batch.size()) {
            store.sql(OUTCOMES, clock.today()).update();
        }
    }
}
