package pl.ibok.api.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A bound statement, ready to run once. */
public interface Sql {

    /** All rows, in order. For lists that fit a page; for many rows use {@link #each}. */
    <T> List<T> list(Function<Row, T> row);

    /** The first row, if any. */
    <T> Optional<T> first(Function<Row, T> row);

    /** The only row; {@link StoreException} when there is none or more than one. */
    <T> T one(Function<Row, T> row);

    /** Rows one by one with a cursor, so that memory does not grow with their number; needs a transaction. */
    void each(Consumer<Row> row);

    /** Runs an INSERT, UPDATE or DELETE; returns the rows touched. */
    int update();
}
