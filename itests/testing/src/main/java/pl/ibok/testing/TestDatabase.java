package pl.ibok.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import pl.ibok.api.store.DatabaseAddress;

/**
 * A fresh, empty PostgreSQL database for one test class, on a real server that all test classes of a JVM share:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestDatabase db = new TestDatabase();
 * }</pre>
 *
 * <p>It is prepared as the product's own: an {@link #owner()} for migrations, a {@link #user()} for everyday work, the
 * extensions in the schema {@code extensions}. It is made when first asked for, so that other fields may use it, and
 * dropped after the class, open connections or not; in a field that isn't static, each test has one of its own. The server is the embedded one, without durability; with
 * {@code IBOK_TEST_DB_URL} set (a superuser's JDBC address with {@code user} and {@code password}) it is that one.
 */
public final class TestDatabase implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Supplier<TestServer> server;
    private String name;
    private boolean forClass;

    /** On the server that all tests share. */
    public TestDatabase() {
        this(TestServer::shared);
    }

    private TestDatabase(Supplier<TestServer> server) {
        this.server = server;
    }

    /**
     * On the oldest PostgreSQL from 15 on that Debian's packages have put on this machine, as a utility's own may be; on a machine without one, on the
     * server that all tests share.
     */
    public static TestDatabase ofTheMachine() {
        return new TestDatabase(TestServer::installed);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        forClass = true;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        drop();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!forClass) {
            drop();
        }
    }

    /** All that the store is opened with. */
    public DatabaseAddress address() {
        return new DatabaseAddress(url(), owner(), ownerPassword(), user(), password());
    }

    /** The JDBC address, without a user. */
    public String url() {
        return server().url(name());
    }

    /** The role that owns the database and runs migrations. */
    public String owner() {
        return TestServer.OWNER;
    }

    public String ownerPassword() {
        return TestServer.PASSWORD;
    }

    /** The role of everyday work: reads and writes rows of the owner's tables, makes none. */
    public String user() {
        return TestServer.USER;
    }

    public String password() {
        return TestServer.PASSWORD;
    }

    /** A new connection of everyday work; the caller closes it. */
    public Connection connection() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }

    /** A new connection of the owner; the caller closes it. */
    public Connection ownerConnection() throws SQLException {
        return DriverManager.getConnection(url(), owner(), ownerPassword());
    }

    /** A new connection of the superuser, for what no role of the product may do; the caller closes it. */
    public Connection superuserConnection() throws SQLException {
        return server().connect(name());
    }

    /** User and password of the superuser, as a driver wants them. */
    public Properties superuser() {
        return server().login();
    }

    /** Drops the database; the next use makes a new one. */
    public synchronized void drop() {
        if (name != null) {
            server().dropDatabase(name);
            name = null;
        }
    }

    private synchronized String name() {
        if (name == null) {
            String fresh = server().prefix() + COUNT.incrementAndGet();
            server().createDatabase(fresh);
            name = fresh;
        }
        return name;
    }

    private TestServer server() {
        return server.get();
    }
}
