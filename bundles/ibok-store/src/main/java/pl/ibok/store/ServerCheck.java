package pl.ibok.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import pl.ibok.api.store.StoreException;

/** Makes sure that a server can hold the product, and says what to do where it can't. */
final class ServerCheck {
    private static final int OLDEST = 15;
    private static final List<String> EXTENSIONS = List.of("pg_trgm", "unaccent", "btree_gist");
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final Connection owner;

    /** @param owner a connection of the role that owns the schemas */
    ServerCheck(Connection owner) {
        this.owner = owner;
    }

    /** @throws StoreException with what to do */
    void run() throws SQLException {
        requireVersion();
        requirePolishOrder();
        requireExtensions();
    }

    private void requireVersion() throws SQLException {
        int version = owner.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new StoreException("PostgreSQL " + version + " is too old: iBOK needs " + OLDEST + " or newer");
        }
    }

    private void requirePolishOrder() throws SQLException {
        if (!exists("SELECT 1 FROM pg_catalog.pg_collation WHERE collname = ?", "pl-x-icu")) {
            throw new StoreException(
                    "This PostgreSQL was built without ICU (no collation pl-x-icu): names would be sorted"
                            + " wrongly; use a server with ICU");
        }
    }

    private void requireExtensions() throws SQLException {
        for (String extension : EXTENSIONS) {
            if (!inItsSchema(extension)) {
                create(extension);
            }
        }
    }

    private boolean inItsSchema(String extension) throws SQLException {
        return exists(
                """
                SELECT 1 FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
                WHERE e.extname = ? AND n.nspname = 'extensions'
                """,
                extension);
    }

    private void create(String extension) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            if (!exists("SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = ?", "extensions")) {
                statement.execute("CREATE SCHEMA extensions");
                statement.execute("GRANT USAGE ON SCHEMA extensions TO PUBLIC");
            }
            statement.execute("CREATE EXTENSION " + extension + " SCHEMA extensions");
        } catch (SQLException e) {
            throw new StoreException(howToCreate(extension, e), e.getSQLState(), e);
        }
    }

    private static String howToCreate(String extension, SQLException refused) {
        String advice = INSUFFICIENT_PRIVILEGE.equals(refused.getSQLState())
                ? "let an administrator of the database run: CREATE SCHEMA IF NOT EXISTS extensions;"
                        + " GRANT USAGE ON SCHEMA extensions TO PUBLIC; CREATE EXTENSION " + extension
                        + " SCHEMA extensions;"
                : "if it is in another schema, move it: ALTER EXTENSION " + extension + " SET SCHEMA extensions;"
                        + " if the server does not know it, install its contrib package";
        return "The extension " + extension + " is not in the schema extensions (" + refused.getMessage() + "): "
                + advice;
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }
}
