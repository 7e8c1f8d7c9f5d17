package pl.ibok.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import pl.ibok.postgres.Preparation;

/** The server that all tests of this JVM share, with a prepared database that the tests' own are copied from. */
final class TestServer {

    static final String OWNER = "ibok_test_owner";
    static final String USER = "ibok_test_app";
    static final String PASSWORD = "only-for-tests";

    /** Any number, as long as all JVMs that prepare the same external server use it. */
    private static final long PREPARING = 7_294_026L;

    private static TestServer shared;
    private static TestServer installed;

    private final Properties superuser;
    private final String template;

    private TestServer(String superuserUrl) throws SQLException {
        superuser = Driver.parseURL(superuserUrl, new Properties());
        if (superuser == null) {
            throw new IllegalArgumentException("not a JDBC address of PostgreSQL: " + superuserUrl);
        }
        template = prefix() + "template";
        prepare();
    }

    static synchronized TestServer shared() {
        if (shared == null) {
            String external = System.getenv("IBOK_TEST_DB_URL");
            try {
                shared =
                        new TestServer(external == null || external.isBlank() ? EmbeddedTestCluster.start() : external);
            } catch (SQLException e) {
                throw new IllegalStateException("the server for tests can't be prepared", e);
            }
        }
        return shared;
    }

    /** The PostgreSQL of this machine's packages; where it has none, the shared one. */
    static synchronized TestServer installed() {
        if (installed == null) {
            try {
                Optional<String> address = InstalledServer.start();
                installed = address.isPresent() ? new TestServer(address.get()) : shared();
            } catch (SQLException e) {
                throw new IllegalStateException("the server of this machine can't be prepared", e);
            }
        }
        return installed;
    }

    /** Different for each JVM, since an external server may have several of them at a time. */
    String prefix() {
        return "ibok_test_" + ProcessHandle.current().pid() + "_";
    }

    String url(String database) {
        return "jdbc:postgresql://" + superuser.getProperty("PGHOST") + ":" + superuser.getProperty("PGPORT") + "/"
                + database;
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), login());
    }

    /** The superuser's. */
    Properties login() {
        Properties login = new Properties();
        login.setProperty("user", superuser.getProperty("user"));
        login.setProperty("password", superuser.getProperty("password"));
        return login;
    }

    void createDatabase(String name) {
        execute("CREATE DATABASE " + name + " TEMPLATE " + template + " OWNER " + OWNER);
        execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        execute("GRANT CONNECT, TEMPORARY ON DATABASE " + name + " TO " + USER);
    }

    void dropDatabase(String name) {
        execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    private void prepare() throws SQLException {
        Preparation preparation = new Preparation(OWNER, USER);
        String home = superuser.getProperty("PGDBNAME");
        try (Connection connection = connect(home)) {
            lock(connection, "pg_advisory_lock");
            preparation.roles(connection, PASSWORD, PASSWORD);
            preparation.database(connection, template, "TEMPLATE template0 ENCODING 'UTF8' " + locale(connection));
            lock(connection, "pg_advisory_unlock");
        }
        try (Connection connection = connect(template)) {
            preparation.contents(connection);
        }
        if (System.getenv("IBOK_TEST_DB_URL") != null) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> dropDatabase(template)));
        }
    }

    /** The builtin provider came with PostgreSQL 17; before it the C library's locale of the same name is nearest. */
    private static String locale(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion() < 17
                ? "LOCALE_PROVIDER libc LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'"
                : "LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'";
    }

    private static void lock(Connection connection, String function) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT " + function + "(" + PREPARING + ")");
        }
    }

    private void execute(String sql) {
        try (Connection connection = connect(superuser.getProperty("PGDBNAME"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }
}
