package pl.ibok.store.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.persistence.PersistenceException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transaction a thread is in, if any. The outermost call begins and ends it; calls within join. All stores of a node share one of these, and so
 * does everything that happens on the thread: that is what makes a payment, its number and its outbox row one commit.
 */
@SuppressWarnings("ThreadLocalUsage") // a node has one of these; tests have several nodes in one JVM
public final class Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private final DataSource pool;
    private final ThreadLocal<Transaction> current = new ThreadLocal<>();
    private final ThreadLocal<String> patience = new ThreadLocal<>();

    public Transactions(DataSource pool) {
        this.pool = pool;
    }

    public <T> T run(Supplier<T> work) {
        Transaction joined = current.get();
        return joined == null ? begin(work) : join(joined, work);
    }

    public Optional<Transaction> current() {
        return Optional.ofNullable(current.get());
    }

    /** @throws IllegalStateException outside a transaction */
    public Transaction required() {
        return current()
                .orElseThrow(() ->
                        new IllegalStateException("This needs a transaction: call it within Store.inTransaction"));
    }

    /** Runs after the commit; at once outside a transaction. */
    public void afterCommit(Runnable work) {
        current().ifPresentOrElse(transaction -> transaction.afterCommit(work), work);
    }

    /**
     * Gives the thread another statement_timeout for the work: requests of people are cut off after seconds, jobs are not.
     *
     * @param timeout as PostgreSQL reads it, for example {@code 1h}
     */
    public void patiently(String timeout, Runnable work) {
        String before = patience.get();
        patience.set(timeout);
        try {
            work.run();
        } finally {
            if (before == null) {
                patience.remove();
            } else {
                patience.set(before);
            }
        }
    }

    /**
     * A connection for work that must not wait for the thread's transaction nor belong to it, committing each statement; the caller closes it.
     */
    public Connection apart() throws SQLException {
        return pool.getConnection();
    }

    boolean patient() {
        return patience.get() != null;
    }

    private <T> T join(Transaction transaction, Supplier<T> work) {
        try {
            return work.get();
        } catch (Throwable failure) {
            transaction.refuse(failure);
            throw failure;
        }
    }

    private <T> T begin(Supplier<T> work) {
        Transaction transaction = new Transaction(connect());
        current.set(transaction);
        boolean committed = false;
        T result;
        try {
            transaction.begin(patience.get());
            result = work.get();
            transaction.commit();
            committed = true;
        } catch (SQLException | PersistenceException e) {
            throw Refusal.of(e);
        } finally {
            try {
                transaction.end(committed);
            } finally {
                current.remove();
            }
        }
        transaction.committed().forEach(Transactions::quietly);
        return result;
    }

    private Connection connect() {
        try {
            return pool.getConnection();
        } catch (SQLException e) {
            throw Refusal.of(e);
        }
    }

    /** The commit stands: what fails after it can't be told to the caller as a failure of the whole. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("What was to follow a commit failed", e);
        }
    }
}
