package pl.ibok.registry.imports;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import pl.ibok.api.store.Store;

/** Sees to it that radio data finds the partition of its month. */
final class Months {

    private final Store store;
    /** Months whose partition is known to be committed. */
    private final Set<YearMonth> open = ConcurrentHashMap.newKeySet();

    Months(Store store) {
        this.store = store;
    }

    /** Opens the months of the staged rows between two moments; in the caller's transaction. */
    void openStaged(Instant earliest, Instant latest) {
        if (!allOpen(earliest, latest)) {
            List<Instant> months = store.sql(
                            """
                            SELECT DISTINCT date_trunc('month', at, 'UTC') AS month FROM pg_temp.staged
                            WHERE at BETWEEN ? AND ?
                            """,
                            earliest,
                            latest)
                    .list(row -> row.instant("month"));
            months.forEach(this::open);
        }
    }

    private boolean allOpen(Instant earliest, Instant latest) {
        return store.sql(
                        "SELECT min(at) AS first, max(at) AS last FROM pg_temp.staged WHERE at BETWEEN ? AND ?",
                        earliest,
                        latest)
                .one(row -> {
                    if (row.isNull("first")) {
                        return true;
                    }
                    YearMonth last = month(row.instant("last"));
                    YearMonth month = month(row.instant("first"));
                    while (!month.isAfter(last) && open.contains(month)) {
                        month = month.plusMonths(1);
                    }
                    return month.isAfter(last);
                });
    }

    private void open(Instant month) {
        if (!open.contains(month(month))) {
            store.sql("SELECT registry.open_interval_month(?)", month).first(row -> true);
            store.afterCommit(() -> open.add(month(month)));
        }
    }

    private static YearMonth month(Instant moment) {
        return YearMonth.from(moment.atOffset(ZoneOffset.UTC));
    }
}
