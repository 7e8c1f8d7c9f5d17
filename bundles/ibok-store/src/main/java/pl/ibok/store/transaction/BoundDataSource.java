package pl.ibok.store.transaction;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * What JPA sees as its data source: the connection of the thread's transaction, which it may use but neither commit nor close. Outside a
 * transaction there is none, except while a persistence unit is being deployed.
 */
@SuppressWarnings("ThreadLocalUsage") // one a node
public final class BoundDataSource implements DataSource {
    private final Transactions transactions;
    private final ThreadLocal<Boolean> deploying = new ThreadLocal<>();

    public BoundDataSource(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Lets the work have a connection of its own, to look at the database's version. */
    public <T> T deploy(Supplier<T> work) {
        deploying.set(true);
        try {
            return work.get();
        } finally {
            deploying.remove();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (deploying.get() != null) {
            return transactions.apart();
        }
        Connection connection = transactions.required().connection();
        return (Connection) Proxy.newProxyInstance(
                BoundDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> guarded(connection, method, arguments));
    }

    private static Object guarded(Connection connection, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "close", "setAutoCommit" -> null;
            case "commit" -> null;
            case "rollback" -> arguments == null ? null : invoke(connection, method, arguments);
            case "getAutoCommit" -> true;
            case "isWrapperFor" -> false;
            case "unwrap", "abort" -> throw new SQLFeatureNotSupportedException(
                    "The transaction belongs to the store: " + method.getName() + " is refused");
            default -> invoke(connection, method, arguments);
        };
    }

    private static Object invoke(Connection connection, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException("The connections belong to the store");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
