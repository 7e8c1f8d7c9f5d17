package pl.ibok.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pl.ibok.api.registry.MeterLines;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.ReadingLine;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.api.store.Store;

/** The meters of several customers with their newest counted readings, by one query; consumption is counted here, from row to row. */
final class NewestLines {

    private static final String QUERY = MeterRegister.VISIBLE
                    .replace("LIMIT 1", "LIMIT ?")
                    .replace("c.customer_code = ?", "c.customer_code = ANY (?)")
            + """
             AND cs.first_day <= ? AND coalesce(cs.last_day, 'infinity'::date) >= ?
                AND m.installed_on <= ? AND coalesce(m.removed_on, 'infinity'::date) > ?
            ORDER BY m.id, r.read_on DESC, r.value DESC
            """;

    private NewestLines() {}

    static List<MeterLines> of(Store store, Collection<String> customers, LocalDate day, int most) {
        Map<UUID, List<VisibleMeter>> byMeter = new LinkedHashMap<>();
        // One more than wanted: the oldest one counts from it.
        store.sql(QUERY, most + 1, customers, day, day, day, day)
                .list(MeterRegister::visible)
                .forEach(row -> byMeter.computeIfAbsent(row.meter().id(), id -> new ArrayList<>())
                        .add(row));
        return byMeter.values().stream()
                .map(rows -> new MeterLines(rows.get(0), lines(rows, most)))
                .sorted(Comparator.comparing(MeterLines::meter, MeterOrder.IN_USE))
                .toList();
    }

    private static List<ReadingLine> lines(List<VisibleMeter> rows, int most) {
        List<ReadingLine> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(rows.size(), most); i++) {
            Reading reading = rows.get(i).last();
            if (reading != null) {
                Reading before = i + 1 < rows.size() ? rows.get(i + 1).last() : null;
                lines.add(Lines.of(rows.get(i), reading, before));
            }
        }
        return lines;
    }
}
