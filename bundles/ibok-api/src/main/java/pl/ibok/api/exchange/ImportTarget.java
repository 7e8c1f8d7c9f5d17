package pl.ibok.api.exchange;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Takes the rows of a file into the tables of the bundle that owns them. The import engine parses and checks each cell by its field, puts a chunk
 * of rows into the temporary table {@code pg_temp.staged} and calls {@link #apply} in the same transaction; counts, refusals and the place in the
 * file are committed with it, so that a killed import goes on where it was. Registered as a service.
 *
 * <p>{@code pg_temp.staged} has {@code line bigint} (line number in the file, from 1; unique, no index), one column for each field of {@link #fields}, and
 * {@code outcome text}, {@code reason text}, both null at first. By set-based SQL the target sets {@code outcome} of the rows it did not add:
 * {@code duplicate} (the same is there already), {@code updated} (what was there is now as the row says), {@code conflict} (the same key with
 * another value; the first one stays) or {@code refused}, the last three with a reason: a message key of the bundle, with arguments after {@code |}. Rows left null were imported (so
 * that the common case costs no update); a reason on such a row flags it.
 */
public interface ImportTarget {

    /** For example {@code registry.intervals}. */
    String name();

    List<ImportField> fields();

    /**
     * The text field by which the engine gathers {@link Batch#series} while it reads the file, so that the target needs no pass over the staged
     * rows to learn which keys, times and months they have; null where the target does not ask.
     */
    default String seriesField() {
        return null;
    }

    /**
     * Words of a reason that this target gives: the message of the key, with {@code {0}}, {@code {1}} … in the places of its arguments; null when
     * the key is not one of its own.
     */
    default String words(String key, Locale locale) {
        return null;
    }

    /** Takes the staged rows. Runs inside the engine's transaction. */
    void apply(Batch batch);

    /** Called once after the last chunk, in a transaction of its own; must be idempotent. */
    default void finish(Batch batch) {}

    /** One chunk of an import. */
    interface Batch {

        /** Id of the import this chunk belongs to. */
        UUID run();

        /** Value of a profile's option, for example {@code create.households}; empty when not set. */
        String option(String name);

        /** Rows staged in this chunk; 0 in {@link ImportTarget#finish}. */
        int size();

        /** The staged rows by the value of {@link ImportTarget#seriesField} and by their first moment field; each value once. */
        List<Series> series();

        /** Months, in UTC, in which the moments of {@link #series} lie; each once. */
        List<YearMonth> months();
    }

    /**
     * The staged rows of one key.
     *
     * @param first earliest moment
     * @param last latest moment
     * @param rising whether each row is later than the one before it, so that no moment comes twice
     */
    record Series(String key, Instant first, Instant last, boolean rising) {}
}
