package pl.ibok.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import pl.ibok.api.store.DatabaseAddress;

/** Short words for what the tests ask a database. */
final class Db {

    private Db() {}

    static Connection user(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    static Connection owner(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.owner(), address.ownerPassword());
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
