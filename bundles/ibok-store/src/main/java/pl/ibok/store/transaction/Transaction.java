package pl.ibok.store.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.store.StoreException;

/** One open transaction: its connection, one entity manager for each unit that takes part, and what follows its commit. */
public final class Transaction {
    private static final Logger LOG = LoggerFactory.getLogger(Transaction.class);

    private final Connection connection;
    private final Map<Participant, EntityManager> managers = new LinkedHashMap<>();
    private final List<Participant> participants = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private Throwable refusal;

    Transaction(Connection connection) {
        this.connection = connection;
    }

    /** A store that takes part; told once when the outermost call has ended, so that it can wait for its open transactions. */
    public interface Participant {

        /** @throws StoreException when it is closing */
        void enter();

        void leave();

        /** A new entity manager on this transaction's connection. */
        EntityManager newEntityManager();
    }

    public void enlist(Participant participant) {
        if (!participants.contains(participant)) {
            participant.enter();
            participants.add(participant);
        }
    }

    /** The participant's entity manager in this transaction. */
    public EntityManager entities(Participant participant) {
        enlist(participant);
        EntityManager manager = managers.get(participant);
        if (manager == null) {
            manager = participant.newEntityManager();
            managers.put(participant, manager);
            manager.getTransaction().begin();
        }
        return manager;
    }

    /** Sends what the entity managers hold, so that SQL sees it. */
    public void flush() {
        try {
            managers.values().forEach(EntityManager::flush);
        } catch (PersistenceException e) {
            refuse(e);
            throw Refusal.of(e);
        }
    }

    Connection connection() {
        return connection;
    }

    void afterCommit(Runnable work) {
        afterCommit.add(work);
    }

    List<Runnable> committed() {
        return afterCommit;
    }

    /** From now on nothing of it may be committed, even if somebody swallows the failure. */
    void refuse(Throwable cause) {
        if (refusal == null) {
            refusal = cause;
        }
    }

    void begin(String statementTimeout) throws SQLException {
        connection.setAutoCommit(false);
        if (statementTimeout != null) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL statement_timeout = '" + statementTimeout + "'");
            }
        }
    }

    void commit() throws SQLException {
        requireWhole();
        flush();
        try {
            // On the bound connection this says nothing to the database; it only ends the managers' own bookkeeping.
            managers.values().forEach(manager -> manager.getTransaction().commit());
        } catch (PersistenceException e) {
            throw Refusal.of(e);
        }
        connection.commit();
    }

    void end(boolean committed) {
        try {
            if (!committed) {
                connection.rollback();
            }
        } catch (SQLException e) {
            LOG.debug("The connection was lost before the rollback", e);
        } finally {
            managers.values().forEach(Transaction::close);
            close(connection);
            participants.forEach(Participant::leave);
        }
    }

    private void requireWhole() {
        if (refusal == null
                && managers.values().stream()
                        .anyMatch(manager -> manager.getTransaction().getRollbackOnly())) {
            refusal = new StoreException("JPA gave up");
        }
        if (refusal != null) {
            throw new StoreException(
                    "Rolled back, since a part of it failed: " + refusal.getMessage(), sqlState(), refusal);
        }
    }

    private String sqlState() {
        return refusal instanceof StoreException known ? known.sqlState() : null;
    }

    private static void close(EntityManager manager) {
        try {
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
            manager.close();
        } catch (RuntimeException e) {
            LOG.warn("An entity manager could not be closed", e);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("The connection was lost before it went back to the pool", e);
        }
    }
}
