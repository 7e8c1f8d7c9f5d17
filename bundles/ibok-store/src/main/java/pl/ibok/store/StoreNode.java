package pl.ibok.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import pl.ibok.api.store.DatabaseAddress;
import pl.ibok.api.store.Store;
import pl.ibok.api.store.StoreException;
import pl.ibok.api.time.Clock;
import pl.ibok.store.schema.CodeModule;
import pl.ibok.store.schema.Migrations;
import pl.ibok.store.schema.Module;
import pl.ibok.store.schema.SchemaStore;
import pl.ibok.store.schema.Schemas;
import pl.ibok.store.signals.SignalLine;
import pl.ibok.store.time.NodeClock;
import pl.ibok.store.transaction.Refusal;
import pl.ibok.store.transaction.Statements;
import pl.ibok.store.transaction.Transactions;

/**
 * One node on one database: the pool, the transactions and all services of the store. It knows no framework: a test opens it on a fresh
 * database, the bundle opens it on the configured one.
 */
public final class StoreNode implements AutoCloseable {
    private static final int CONNECTIONS = 20;

    private final Database database;
    private final Clock clock;
    private final Transactions transactions;
    private final Schemas schemas;
    private final SchemaStore own;
    private final SignalLine signals;
    private final Deque<SchemaStore> opened = new ArrayDeque<>();

    private StoreNode(DatabaseAddress address, Clock clock, Module module) {
        this.database = new Database(address, CONNECTIONS);
        this.clock = clock;
        this.transactions = new Transactions(database.pool());
        this.schemas = new Schemas(new Migrations(Database.owner(address), address.user()), transactions);
        this.own = schemas.openFirst(module);
        this.signals = new SignalLine(database.single(), new Statements(transactions));
    }

    /** Opens a node in a test: with the machine's time and the migrations of the class path. */
    public static StoreNode open(DatabaseAddress address) {
        return open(address, new NodeClock());
    }

    public static StoreNode open(DatabaseAddress address, Clock clock) {
        return open(address, clock, new CodeModule("store", StoreNode.class));
    }

    /**
     * @param own the store's own migrations
     * @throws StoreException when the database can't be reached or can't hold the product
     */
    public static StoreNode open(DatabaseAddress address, Clock clock, Module own) {
        try (Connection owner = Database.owner(address).getConnection()) {
            new ServerCheck(owner).run();
        } catch (SQLException e) {
            throw Refusal.of(e);
        }
        return new StoreNode(address, clock, own);
    }

    /**
     * Opens the store of the module that a class belongs to: runs its {@code db/migration} and maps the entities found in the class's package and
     * below. Closed with the node.
     *
     * @param schema the last part of the module's package, for example {@code reading}
     */
    public Store store(String schema, Class<?> anchor) {
        SchemaStore store = schemas.open(new CodeModule(schema, anchor));
        opened.push(store);
        return store;
    }

    /** Opens the store of a module; the caller closes it. */
    public SchemaStore open(Module module) {
        return schemas.open(module);
    }

    public Clock clock() {
        return clock;
    }

    /** Connections of the pool that somebody uses at the moment. */
    public int busyConnections() {
        return database.busy();
    }

    public SignalLine signals() {
        return signals;
    }

    @Override
    public void close() {
        signals.close();
        opened.forEach(SchemaStore::close);
        own.close();
        database.close();
    }
}
