package pl.ibok.store.schema;

import java.io.InputStream;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import pl.ibok.api.store.Sql;
import pl.ibok.api.store.Store;
import pl.ibok.store.transaction.Statements;
import pl.ibok.store.transaction.Transaction;
import pl.ibok.store.transaction.Transactions;

/** One module's door to the database. Closing it waits for the transactions it takes part in, also those begun through another store. */
public final class SchemaStore implements Store, AutoCloseable {
    private final String schema;
    private final Transactions transactions;
    private final Statements statements;
    private final EntityManagerFactory factory;
    private final Visitors visitors;
    private final Transaction.Participant participant = new AsParticipant();

    SchemaStore(String schema, Transactions transactions, EntityManagerFactory factory) {
        this.schema = schema;
        this.transactions = transactions;
        this.statements = new Statements(transactions);
        this.factory = factory;
        this.visitors = new Visitors(schema);
    }

    @Override
    public String schema() {
        return schema;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return transactions.run(() -> {
            transactions.required().enlist(participant);
            return work.get();
        });
    }

    @Override
    public void inTransaction(Runnable work) {
        this.<Void>inTransaction(() -> {
            work.run();
            return null;
        });
    }

    @Override
    public boolean transacting() {
        return transactions.current().isPresent();
    }

    @Override
    public void afterCommit(Runnable work) {
        transactions.afterCommit(work);
    }

    @Override
    public EntityManager entities() {
        return transactions.required().entities(participant);
    }

    @Override
    public Sql sql(String statement, Object... parameters) {
        return statements.sql(statement, parameters);
    }

    @Override
    public long copyIn(String copyStatement, InputStream data) {
        return statements.copyIn(copyStatement, data);
    }

    @Override
    public void close() {
        visitors.close();
        if (factory != null) {
            factory.close();
        }
    }

    private final class AsParticipant implements Transaction.Participant {

        @Override
        public void enter() {
            visitors.enter();
        }

        @Override
        public void leave() {
            visitors.leave();
        }

        @Override
        public EntityManager newEntityManager() {
            if (factory == null) {
                throw new IllegalStateException("The bundle of schema " + schema + " has no entities");
            }
            return factory.createEntityManager();
        }
    }
}
