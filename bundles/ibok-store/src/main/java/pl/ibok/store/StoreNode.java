package pl.ibok.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import pl.ibok.api.health.GaugeSource;
import pl.ibok.api.settings.DeclaredSettings;
import pl.ibok.api.store.DatabaseAddress;
import pl.ibok.api.store.Files;
import pl.ibok.api.store.Keys;
import pl.ibok.api.store.Once;
import pl.ibok.api.store.Store;
import pl.ibok.api.store.StoreException;
import pl.ibok.api.store.Tries;
import pl.ibok.api.time.Clock;
import pl.ibok.store.chores.Rota;
import pl.ibok.store.files.StoredFiles;
import pl.ibok.store.jobs.JobListing;
import pl.ibok.store.jobs.JobRules;
import pl.ibok.store.jobs.StoredJobs;
import pl.ibok.store.once.StoredKeys;
import pl.ibok.store.once.StoredOnce;
import pl.ibok.store.once.StoredTries;
import pl.ibok.store.outbox.StoredOutbox;
import pl.ibok.store.schema.CodeModule;
import pl.ibok.store.schema.Migrations;
import pl.ibok.store.schema.Module;
import pl.ibok.store.schema.SchemaStore;
import pl.ibok.store.schema.Schemas;
import pl.ibok.store.settings.StoredHistory;
import pl.ibok.store.settings.StoredSettings;
import pl.ibok.store.signals.SignalLine;
import pl.ibok.store.time.NodeClock;
import pl.ibok.store.time.Repeating;
import pl.ibok.store.transaction.Refusal;
import pl.ibok.store.transaction.Statements;
import pl.ibok.store.transaction.Transactions;

/**
 * One node on one database: the pool, the transactions and all services of the store. It knows no framework: a test opens it on a fresh
 * database, the bundle opens it on the configured one.
 */
public final class StoreNode implements AutoCloseable {
    private final Database database;
    private final Schemas schemas;
    private final SchemaStore own;
    private final SignalLine signals;
    private final StoredFiles files;
    private final StoredJobs jobs;
    private final Transactions transactions;
    private final StoredOutbox outbox;
    private final StoredOnce once;
    private final StoredKeys keys;
    private final StoredTries tries;
    private final Rota rota;
    private final StoredSettings settings;
    private final JobRules jobRules;
    private final Repeating housekeeping;
    private final Deque<SchemaStore> opened = new ArrayDeque<>();

    private StoreNode(Database database, Clock clock, Module module, Pace pace) {
        this.database = database;
        transactions = new Transactions(database.pool());
        Statements statements = new Statements(transactions);
        schemas = new Schemas(new Migrations(database.owner(), database.user()), transactions);
        own = schemas.openFirst(module);
        signals = new SignalLine(database.single(), statements);
        files = new StoredFiles(transactions, clock);
        jobs = new StoredJobs(transactions, signals, clock, pace.jobs());
        outbox = new StoredOutbox(transactions, signals, clock, pace.outbox());
        once = new StoredOnce(transactions);
        keys = new StoredKeys(statements);
        tries = new StoredTries(transactions, keys, clock);
        rota = new Rota(transactions, clock);
        settings = new StoredSettings(transactions, signals, clock);
        jobRules = new JobRules(settings);
        signals.add(jobs);
        signals.add(outbox);
        signals.add(settings);
        housekeeping = new Repeating("ibok-housekeeping", Duration.ofMinutes(10), this::tidy);
    }

    /** How many connections a node has, and how patient it is. */
    public record Pace(int connections, StoredJobs.Pace jobs, StoredOutbox.Pace outbox) {
        public static final Pace USUAL = new Pace(20, StoredJobs.Pace.USUAL, StoredOutbox.Pace.USUAL);
    }

    /** Opens a node in a test: with the machine's time and the migrations of the class path. */
    public static StoreNode open(DatabaseAddress address) {
        return open(address, new NodeClock());
    }

    /** Opens a node in a test that moves the clock. */
    public static StoreNode open(DatabaseAddress address, Clock clock) {
        return open(address, clock, new CodeModule("store", StoreNode.class), Pace.USUAL);
    }

    /**
     * @param own the store's own migrations
     * @throws StoreException when the database can't be reached or can't hold the product
     */
    public static StoreNode open(DatabaseAddress address, Clock clock, Module own, Pace pace) {
        try (Connection owner = Database.owner(address).getConnection()) {
            new ServerCheck(owner).run();
        } catch (SQLException e) {
            throw Refusal.of(e);
        }
        Database database = new Database(address, pace.connections());
        try {
            return new StoreNode(database, clock, own, pace);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
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

    public SignalLine signals() {
        return signals;
    }

    public Files files() {
        return files;
    }

    public StoredJobs jobs() {
        return jobs;
    }

    public StoredOutbox outbox() {
        return outbox;
    }

    public Once once() {
        return once;
    }

    public Keys keys() {
        return keys;
    }

    public Tries tries() {
        return tries;
    }

    public Rota rota() {
        return rota;
    }

    public JobListing jobList() {
        return new JobListing(transactions);
    }

    public StoredHistory settingHistory() {
        return new StoredHistory(transactions);
    }

    public StoredSettings settings() {
        return settings;
    }

    public DeclaredSettings declaredSettings() {
        return jobRules;
    }

    public GaugeSource gauges() {
        return new Gauges(this, database);
    }

    /** Connections of the pool that somebody uses at the moment. */
    public int busyConnections() {
        return database.busy();
    }

    /** Removes what nobody needs any more. Every node does it now and then: that costs little and needs no agreement. */
    void tidy() {
        files.clean();
        outbox.clean();
        once.clean();
        tries.clean();
        jobs.clean(jobRules.kept());
    }

    /** Workers and couriers first: they end what they are at. */
    @Override
    public void close() {
        housekeeping.close();
        rota.close();
        jobs.close();
        outbox.close();
        opened.forEach(SchemaStore::close);
        own.close();
        signals.close();
        database.close();
    }
}
