package pl.ibok.registry;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import pl.ibok.api.registry.Meter;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.ReadingLine;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.api.store.Store;

/**
 * A page of a meter's history: neighbouring rows of the key, read by one statement. What was used between them is counted here, since the reading before stands in
 * the next row; only when the rows beyond the page don't hold a counted one is it looked for.
 */
final class HistoryPage {
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    private static final String OF_METER =
            "%s.service_point_id = ? AND %1$s.meter_id = ? AND %1$s.read_on BETWEEN ? AND ? AND %1$s.status <> 'withdrawn'";

    private static final String ORDER = " ORDER BY %s.read_on DESC, %1$s.value DESC, %1$s.id DESC";

    private static final String NEWEST = "SELECT " + Rows.READING + " FROM registry.reading r WHERE "
            + OF_METER.formatted("r") + ORDER.formatted("r") + " LIMIT ?";

    private static final String OLDER = "SELECT " + Rows.READING
            + " FROM registry.reading k CROSS JOIN LATERAL (SELECT e.* FROM registry.reading e WHERE "
            + OF_METER.formatted("e")
            + " AND e.read_on <= k.read_on AND (e.read_on, e.value, e.id) < (k.read_on, k.value, k.id)"
            + ORDER.formatted("e") + " LIMIT ?) r WHERE k.id = ?" + ORDER.formatted("r");

    private static final String COUNTED_BEFORE = "SELECT " + Rows.READING
            + """
             FROM registry.reading k
            CROSS JOIN LATERAL (
                SELECT e.* FROM registry.reading e
                WHERE e.service_point_id = k.service_point_id AND e.meter_id = k.meter_id AND e.status IN ('accepted', 'billed')
                    AND e.read_on >= ?
                    AND e.read_on <= k.read_on AND (e.read_on, e.value, e.id) < (k.read_on, k.value, k.id)
                ORDER BY e.read_on DESC, e.value DESC, e.id DESC LIMIT 1) r
            WHERE k.id = ?
            """;

    private final Store store;

    HistoryPage(Store store) {
        this.store = store;
    }

    /** As {@link pl.ibok.api.registry.Readings#history}. */
    List<ReadingLine> of(VisibleMeter meter, Period days, UUID before, int most) {
        // One more than wanted, and none left out at the early end: they tell what was used until the last line of the
        // page.
        List<Reading> rows = rows(meter, earlier(days.to(), meter.visible().to()), before, most + 1);
        int shown = 0;
        while (shown < Math.min(most, rows.size()) && !rows.get(shown).on().isBefore(days.from())) {
            shown++;
        }
        Reading counted = beyond(meter.visible().from(), rows, shown, most + 1);
        Deque<ReadingLine> lines = new ArrayDeque<>(shown);
        for (int i = shown - 1; i >= 0; i--) {
            Reading row = rows.get(i);
            lines.addFirst(Lines.of(meter, row, counted));
            counted = counts(row) ? row : counted;
        }
        return List.copyOf(lines);
    }

    private List<Reading> rows(VisibleMeter meter, LocalDate to, UUID before, int most) {
        Meter dial = meter.meter();
        LocalDate from = meter.visible().from();
        return before == null
                ? store.sql(NEWEST, dial.servicePoint(), dial.id(), from, to, most)
                        .list(Rows::reading)
                : store.sql(OLDER, dial.servicePoint(), dial.id(), from, to, most, before)
                        .list(Rows::reading);
    }

    private static LocalDate earlier(LocalDate asked, LocalDate visible) {
        LocalDate to = asked == null ? FOR_EVER : asked;
        return visible != null && visible.isBefore(to) ? visible : to;
    }

    private static boolean counts(Reading reading) {
        return reading.status() == Reading.Status.ACCEPTED || reading.status() == Reading.Status.BILLED;
    }

    /** The newest counted reading older than those shown that the customer may see, or null. */
    private Reading beyond(LocalDate from, List<Reading> rows, int shown, int most) {
        for (Reading row : rows.subList(shown, rows.size())) {
            if (counts(row)) {
                return row;
            }
        }
        boolean more = shown > 0 && rows.size() == most;
        return more
                ? store.sql(COUNTED_BEFORE, from, rows.get(most - 1).id())
                        .first(Rows::reading)
                        .orElse(null)
                : null;
    }
}
