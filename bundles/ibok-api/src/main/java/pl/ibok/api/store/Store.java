package pl.ibok.api.store;

import java.io.InputStream;
import java.util.function.Supplier;
import javax.persistence.EntityManager;

/**
 * A bundle's door to its own schema. Each bundle that ships {@code db/migration} gets one of its own, registered with the service
 * property {@code schema} (the last part of its symbolic name) after its migrations have run; Blueprint waits for it:
 * {@code <reference interface="pl.ibok.api.store.Store" filter="(schema=reading)"/>}.
 *
 * <p>There is one connection pool a node and one transaction a thread: JPA and SQL, and the calls through ports of other bundles, are
 * committed together or not at all. SQL names its schema ({@code reading.submission}); nothing is found by a search path.
 *
 * <p>Every method throws {@link StoreException} when the database refuses.
 */
public interface Store {

    /** The bundle's schema, for example {@code reading}. */
    String schema();

    /**
     * Runs the work in a transaction: the caller's, if the thread is in one (a call through a port joins it), else a new one that is
     * committed at the end. An exception that leaves the work of any participant rolls the whole back, even if the outer caller
     * swallows it.
     */
    <T> T inTransaction(Supplier<T> work);

    /** As {@link #inTransaction(Supplier)}, without a result. */
    void inTransaction(Runnable work);

    /** Whether the thread is in a transaction: then only the database knows what holds for it. */
    boolean transacting();

    /**
     * Runs after the current transaction has been committed, on the same thread; not at all when it is rolled back. Outside a
     * transaction it runs at once.
     */
    void afterCommit(Runnable work);

    /**
     * The entity manager of this bundle in the current transaction; flushed before each SQL statement and at commit. After an SQL
     * update {@code find} still sees the old state until {@code refresh}.
     *
     * @throws IllegalStateException outside a transaction
     */
    EntityManager entities();

    /**
     * A statement with positional parameters ({@code ?}). Inside a transaction it belongs to it; outside it runs by itself. Parameters may be
     * String, numbers, BigDecimal, Boolean, UUID, LocalDate, Instant, OffsetDateTime, enums (by lower-case name), byte[], and
     * arrays or collections of String, Long, Integer or UUID (bound as SQL arrays).
     */
    Sql sql(String statement, Object... parameters);

    /**
     * Streams {@code COPY … FROM STDIN} into the database inside the current transaction.
     *
     * @return rows copied
     * @throws IllegalStateException outside a transaction
     */
    long copyIn(String copyStatement, InputStream data);
}
