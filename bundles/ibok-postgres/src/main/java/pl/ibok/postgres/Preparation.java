package pl.ibok.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.util.PasswordUtil;

/**
 * What a superuser prepares for iBOK on a server: an owner, who makes tables, a user, who only fills them, a database and
 * its extensions. Everything is made only where it is missing. docs/it/database.md has the same for an external server.
 */
public final class Preparation {

    /** Extensions the platform uses; all of them in one schema, which both roles have in their search path. */
    private static final List<String> EXTENSIONS = List.of("pg_trgm", "unaccent", "btree_gist");

    private final String owner;
    private final String user;

    public Preparation(String owner, String user) {
        this.owner = owner;
        this.user = user;
    }

    /** Makes both roles and sets their passwords; neither may be a superuser or make databases and roles. */
    public void roles(Connection superuser, String ownerPassword, String userPassword) throws SQLException {
        role(superuser, owner, ownerPassword);
        role(superuser, user, userPassword);
    }

    /** Makes an empty database that belongs to the owner and that nobody but the two roles may enter. */
    public void database(Connection superuser, String name, String options) throws SQLException {
        if (!exists(superuser, "SELECT 1 FROM pg_catalog.pg_database WHERE datname = ?", name)) {
            run(superuser, "CREATE DATABASE " + quoted(name) + " OWNER " + quoted(owner) + " " + options);
        }
        run(superuser, "REVOKE ALL ON DATABASE " + quoted(name) + " FROM PUBLIC");
        run(superuser, "GRANT CONNECT, TEMPORARY ON DATABASE " + quoted(name) + " TO " + quoted(user));
    }

    /** Adds the extensions and the user's rights on whatever the owner makes; the connection is to the database itself. */
    public void contents(Connection superuser) throws SQLException {
        run(superuser, "CREATE SCHEMA IF NOT EXISTS extensions");
        run(superuser, "GRANT USAGE ON SCHEMA extensions TO PUBLIC");
        for (String extension : EXTENSIONS) {
            run(superuser, "CREATE EXTENSION IF NOT EXISTS " + extension + " SCHEMA extensions");
        }
        run(superuser, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
        for (String right : List.of(
                "USAGE ON SCHEMAS",
                "SELECT, INSERT, UPDATE, DELETE ON TABLES",
                "USAGE, SELECT ON SEQUENCES",
                "EXECUTE ON FUNCTIONS")) {
            run(
                    superuser,
                    "ALTER DEFAULT PRIVILEGES FOR ROLE " + quoted(owner) + " GRANT " + right + " TO " + quoted(user));
        }
    }

    private static void role(Connection superuser, String name, String password) throws SQLException {
        if (!exists(superuser, "SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = ?", name)) {
            run(superuser, "CREATE ROLE " + quoted(name));
        }
        // Only the verifier travels and can end up in a log, never the password.
        String verifier = PasswordUtil.encodePassword(name, password.toCharArray(), "scram-sha-256");
        run(
                superuser,
                "ALTER ROLE " + quoted(name) + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '" + verifier
                        + "'");
        run(superuser, "ALTER ROLE " + quoted(name) + " SET search_path = pg_catalog, extensions");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
