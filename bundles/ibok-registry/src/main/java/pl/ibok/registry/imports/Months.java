package pl.ibok.registry.imports;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import pl.ibok.api.store.Store;

/** Sees to it that radio data finds the partition of its month. */
final class Months {

    private final Store store;

    Months(Store store) {
        this.store = store;
    }

    /** Opens those months that have moments between the two; in the caller's transaction. */
    void open(List<YearMonth> months, Instant earliest, Instant latest) {
        List<Instant> begins = months.stream()
                .filter(month -> !begin(month.plusMonths(1)).isBefore(earliest)
                        && !begin(month).isAfter(latest))
                .map(Months::begin)
                .toList();
        if (!begins.isEmpty()) {
            store.sql("SELECT count(registry.open_interval_month(m)) FROM unnest(?::timestamptz[]) m", begins)
                    .first(row -> true);
        }
    }

    private static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
