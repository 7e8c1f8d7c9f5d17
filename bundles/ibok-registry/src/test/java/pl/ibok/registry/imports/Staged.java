package pl.ibok.registry.imports;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pl.ibok.api.exchange.ImportField;
import pl.ibok.api.exchange.ImportTarget;
import pl.ibok.api.exchange.ImportTarget.Series;
import pl.ibok.api.store.Store;

/** Hands rows to a target as the import engine does, one transaction a chunk, and tells what became of them. */
final class Staged {

    private final Store store;
    private final ImportTarget target;
    private final List<String> columns;
    private final Map<String, String> options = new TreeMap<>();

    Staged(Store store, ImportTarget target, String... columns) {
        this.store = store;
        this.target = target;
        this.columns = List.of(columns);
    }

    Staged option(String name, String value) {
        options.put(name, value);
        return this;
    }

    /** @param rows values of the columns; strings are cast to the field's type
     * @return outcome and reason by line, {@code imported} where the target left it null */
    List<String> take(Object[]... rows) {
        List<String> outcomes = new ArrayList<>();
        store.inTransaction(() -> {
            store.sql("CREATE TEMPORARY TABLE staged (line bigint PRIMARY KEY, "
                            + target.fields().stream()
                                    .map(field -> field.name() + " " + type(field))
                                    .collect(Collectors.joining(", "))
                            + ", outcome text, reason text) ON COMMIT DROP")
                    .update();
            IntStream.range(0, rows.length).forEach(i -> insert(i + 1, rows[i]));
            target.apply(new Chunk(rows.length, series(), months()));
            outcomes.addAll(store.sql(
                            "SELECT concat_ws(' ', coalesce(outcome, 'imported'), reason) AS o FROM pg_temp.staged ORDER BY line")
                    .list(row -> row.text("o")));
        });
        return outcomes;
    }

    static Object[] row(Object... values) {
        return values;
    }

    private void insert(long line, Object[] values) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(line);
        Arrays.stream(values).map(value -> value == null ? null : text(value)).forEach(parameters::add);
        String casts = columns.stream()
                .map(column -> "?::"
                        + type(target.fields().stream()
                                .filter(field -> field.name().equals(column))
                                .findFirst()
                                .orElseThrow()))
                .collect(Collectors.joining(", "));
        store.sql(
                        "INSERT INTO pg_temp.staged (line, " + String.join(", ", columns) + ") VALUES (?, " + casts
                                + ")",
                        parameters.toArray())
                .update();
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static String type(ImportField field) {
        return switch (field.type()) {
            case TEXT -> "text";
            case DECIMAL, VOLUME -> "numeric";
            case WHOLE -> "integer";
            case DATE -> "date";
            case MOMENT -> "timestamptz";
            case FLAG -> "boolean";
        };
    }

    /** As the engine gathers them while it reads. */
    private List<Series> series() {
        return target.seriesField() == null
                ? List.of()
                : store.sql(
                                "SELECT " + target.seriesField()
                                        + """
                         AS key, min(at) AS first, max(at) AS last, bool_and(later) AS rising
                        FROM (SELECT *, coalesce(at > lag(at) OVER (PARTITION BY key ORDER BY line), true) AS later FROM pg_temp.staged) s
                        GROUP BY key
                        """)
                        .list(row -> new Series(
                                row.text("key"), row.instant("first"), row.instant("last"), row.flag("rising")));
    }

    private List<YearMonth> months() {
        return target.seriesField() == null
                ? List.of()
                : store.sql("SELECT DISTINCT date_trunc('month', at, 'UTC') AS month FROM pg_temp.staged")
                        .list(row -> YearMonth.from(row.instant("month").atOffset(ZoneOffset.UTC)));
    }

    private final class Chunk implements ImportTarget.Batch {

        private final int size;
        private final List<Series> series;
        private final List<YearMonth> months;

        Chunk(int size, List<Series> series, List<YearMonth> months) {
            this.size = size;
            this.series = series;
            this.months = months;
        }

        @Override
        public UUID run() {
            return new UUID(0, 1);
        }

        @Override
        public String option(String name) {
            return options.getOrDefault(name, "");
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public List<Series> series() {
            return series;
        }

        @Override
        public List<YearMonth> months() {
            return months;
        }
    }
}
