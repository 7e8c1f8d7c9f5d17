package pl.ibok.exchange;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import pl.ibok.api.exchange.ImportField;
import pl.ibok.api.exchange.ImportTarget;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;

/** Puts a chunk into {@code pg_temp.staged}, lets the target take it, and reads what became of each row. Inside one transaction. */
final class Staging {
    private static final String NOT_TAKEN = "outcome IS NOT NULL AND outcome <> 'imported'";

    private final Store store;
    private final ImportTarget target;
    private final String create;
    private final String copy;

    Staging(Store store, ImportTarget target) {
        this.store = store;
        this.target = target;
        String columns = target.fields().stream()
                .map(field -> field.name() + " " + type(field))
                .collect(Collectors.joining(", "));
        this.create = "CREATE TEMPORARY TABLE staged (line bigint NOT NULL, " + columns
                + ", outcome text, reason text) ON COMMIT DROP";
        this.copy = "COPY pg_temp.staged (line, "
                + target.fields().stream().map(ImportField::name).collect(Collectors.joining(", "))
                + ", reason) FROM STDIN";
    }

    /** Puts the rows into the table. */
    void copy(Chunk chunk) {
        if (chunk.staged() > 0) {
            store.sql(create).update();
            store.copyIn(copy, new ByteArrayInputStream(chunk.copyText().getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Gives the copied rows to the target; returns what the report says of them, in order of lines. */
    Result take(Chunk chunk, ImportTarget.Batch batch) {
        if (chunk.staged() == 0) {
            return new Result(new Counts(0, 0, 0, 0, 0, 0), List.of());
        }
        // One import at a time and target, on every node: two would wait for each other's keys.
        store.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", target.name())
                .list(row -> null);
        target.apply(batch);
        Counts counts = counts();
        return new Result(counts, counts.told() == 0 ? List.of() : findings(chunk));
    }

    private Counts counts() {
        return store.sql("SELECT count(*) FILTER (WHERE outcome = 'duplicate') AS duplicate,"
                        + " count(*) FILTER (WHERE outcome = 'updated') AS updated,"
                        + " count(*) FILTER (WHERE outcome = 'conflict') AS conflict,"
                        + " count(*) FILTER (WHERE outcome = 'refused') AS refused,"
                        + " count(*) FILTER (WHERE NOT coalesce(" + NOT_TAKEN + ", false)) AS imported,"
                        + " count(*) FILTER (WHERE NOT coalesce(" + NOT_TAKEN
                        + ", false) AND reason IS NOT NULL) AS flagged"
                        + " FROM pg_temp.staged")
                .one(Counts::of);
    }

    private List<Finding> findings(Chunk chunk) {
        return store.sql("SELECT line, coalesce(outcome, 'imported') AS outcome, reason FROM pg_temp.staged"
                        + " WHERE outcome IN ('updated', 'conflict', 'refused')"
                        + " OR (coalesce(outcome, 'imported') = 'imported' AND reason IS NOT NULL) ORDER BY line")
                .list(row -> finding(row, chunk));
    }

    private static Finding finding(Row row, Chunk chunk) {
        long line = row.big("line");
        String reason = row.text("reason");
        return new Finding(line, row.text("outcome"), reason == null ? "" : reason, chunk.raw(line));
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

    record Result(Counts counts, List<Finding> findings) {}

    /** What became of the staged rows. */
    record Counts(long imported, long updated, long duplicate, long conflict, long refused, long flagged) {
        /** Rows that the report names. */
        long told() {
            return updated + conflict + refused + flagged;
        }

        static Counts of(Row row) {
            return new Counts(
                    row.big("imported"),
                    row.big("updated"),
                    row.big("duplicate"),
                    row.big("conflict"),
                    row.big("refused"),
                    row.big("flagged"));
        }
    }
}
