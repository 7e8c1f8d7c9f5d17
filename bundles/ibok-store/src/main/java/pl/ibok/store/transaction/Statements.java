package pl.ibok.store.transaction;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.PGConnection;
import pl.ibok.api.store.Sql;

/** Makes SQL statements that run in the thread's transaction, or by themselves when there is none. */
public final class Statements {
    private final Transactions transactions;

    public Statements(Transactions transactions) {
        this.transactions = transactions;
    }

    public Sql sql(String statement, Object... parameters) {
        return new BoundSql(this::run, statement, parameters);
    }

    /** A statement apart from the thread's transaction: seen by others at once, and kept when the transaction is not. */
    public Sql apart(String statement, Object... parameters) {
        return new BoundSql(this::runApart, statement, parameters);
    }

    public long copyIn(String copyStatement, InputStream data) {
        Transaction transaction = transactions.required();
        transaction.flush();
        try {
            return transaction
                    .connection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(copyStatement, data);
        } catch (SQLException | IOException e) {
            transaction.refuse(e);
            throw Refusal.of(e);
        }
    }

    private <T> T run(Work<T> work) {
        Optional<Transaction> open = transactions.current();
        if (open.isPresent()) {
            return runWithin(open.get(), work);
        }
        return transactions.patient()
                ? transactions.run(() -> runWithin(transactions.required(), work))
                : runApart(work);
    }

    private static <T> T runWithin(Transaction transaction, Work<T> work) {
        transaction.flush();
        try {
            return work.on(transaction.connection());
        } catch (SQLException e) {
            transaction.refuse(e);
            throw Refusal.of(e);
        }
    }

    private <T> T runApart(Work<T> work) {
        try (Connection connection = transactions.apart()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw Refusal.of(e);
        }
    }

    /** Finds the connection a statement belongs to. */
    interface Runner {
        <T> T run(Work<T> work);
    }

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
