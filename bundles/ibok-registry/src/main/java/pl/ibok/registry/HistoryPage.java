package pl.ibok.registry;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.ReadingLine;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;

/**
 * A page of a meter's history: neighbouring rows of the key, read by one statement. What was used between them is counted here, since the reading before stands in
 * the next row; only when the rows beyond the page don't hold a counted one is it looked for.
 */
final class HistoryPage {
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    private static final String ROWS = "SELECT " + Rows.READING
            + """
            , m.digits FROM %s registry.meter m
            CROSS JOIN LATERAL (
                SELECT e.* FROM registry.reading e
                WHERE e.service_point_id = m.service_point_id AND e.meter_id = m.id AND e.read_on <= least(?::date, m.removed_on)
                    %s
                ORDER BY e.read_on DESC, e.value DESC, e.id DESC LIMIT ?) r
            WHERE m.id = ? %s ORDER BY r.read_on DESC, r.value DESC, r.id DESC
            """;

    private static final String NEWEST = ROWS.formatted("", "", "");

    private static final String OLDER = ROWS.formatted(
            "registry.reading k CROSS JOIN",
            "AND e.read_on <= k.read_on AND (e.read_on, e.value, e.id) < (k.read_on, k.value, k.id)",
            "AND k.id = ?");

    private static final String COUNTED_BEFORE = "SELECT " + Rows.READING
            + """
             FROM registry.reading k
            CROSS JOIN LATERAL (
                SELECT e.* FROM registry.reading e
                WHERE e.service_point_id = k.service_point_id AND e.meter_id = k.meter_id AND e.status IN ('accepted', 'billed')
                    AND e.read_on <= k.read_on AND (e.read_on, e.value, e.id) < (k.read_on, k.value, k.id)
                ORDER BY e.read_on DESC, e.value DESC, e.id DESC LIMIT 1) r
            WHERE k.id = ?
            """;

    private final Store store;

    HistoryPage(Store store) {
        this.store = store;
    }

    private record Entry(Reading reading, int digits) {
        static Entry of(Row row) {
            return new Entry(Rows.reading(row), row.number("digits"));
        }

        boolean counts() {
            return reading.status() == Reading.Status.ACCEPTED || reading.status() == Reading.Status.BILLED;
        }
    }

    /** As {@link pl.ibok.api.registry.Readings#history}. */
    List<ReadingLine> of(UUID meter, Period days, UUID before, int most) {
        // One more than wanted, and none left out at the early end: they tell what was used until the last line of the
        // page.
        List<Entry> rows = rows(meter, days.to() == null ? FOR_EVER : days.to(), before, most + 1);
        int shown = 0;
        while (shown < Math.min(most, rows.size())
                && !rows.get(shown).reading().on().isBefore(days.from())) {
            shown++;
        }
        Reading counted = beyond(rows, shown, most + 1);
        Deque<ReadingLine> lines = new ArrayDeque<>(shown);
        for (int i = shown - 1; i >= 0; i--) {
            Entry row = rows.get(i);
            lines.addFirst(Lines.between(row.reading(), counted, row.digits()));
            counted = row.counts() ? row.reading() : counted;
        }
        return List.copyOf(lines);
    }

    private List<Entry> rows(UUID meter, LocalDate to, UUID before, int most) {
        return before == null
                ? store.sql(NEWEST, to, most, meter).list(Entry::of)
                : store.sql(OLDER, to, most, meter, before).list(Entry::of);
    }

    /** The newest counted reading older than those shown, or null. */
    private Reading beyond(List<Entry> rows, int shown, int most) {
        for (Entry row : rows.subList(shown, rows.size())) {
            if (row.counts()) {
                return row.reading();
            }
        }
        boolean more = shown > 0 && rows.size() == most;
        return more
                ? store.sql(COUNTED_BEFORE, rows.get(most - 1).reading().id())
                        .first(Rows::reading)
                        .orElse(null)
                : null;
    }
}
