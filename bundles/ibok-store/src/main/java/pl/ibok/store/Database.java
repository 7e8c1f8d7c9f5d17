package pl.ibok.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import pl.ibok.api.store.DatabaseAddress;

/**
 * Connections to one database: a pool for everyday work, and single ones of the owner for migrations. A session knows no schema but the one of the extensions, so
 * that an unqualified name fails at once, and its time zone is Poland's, so that a day is the day people mean.
 */
final class Database implements AutoCloseable {
    private static final String SESSION = "-c search_path=pg_catalog,extensions";
    private static final String REQUEST =
            SESSION + " -c statement_timeout=10s -c lock_timeout=8s" + " -c idle_in_transaction_session_timeout=5min";
    private static final String MIGRATION = SESSION + " -c lock_timeout=2s";

    private final DatabaseAddress address;
    private final HikariDataSource pool;

    Database(DatabaseAddress address, int connections) {
        this.address = address;
        HikariConfig config = new HikariConfig();
        config.setPoolName("ibok");
        config.setDataSource(source(address, false, REQUEST));
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(2, connections));
        config.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
        config.setConnectionInitSql("SET TIME ZONE 'Europe/Warsaw'");
        // The address has been tried before; a database that goes away later is waited for, not given up.
        config.setInitializationFailTimeout(-1);
        pool = new HikariDataSource(config);
    }

    DataSource pool() {
        return pool;
    }

    int busy() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    int idle() {
        return pool.getHikariPoolMXBean().getIdleConnections();
    }

    int waiting() {
        return pool.getHikariPoolMXBean().getThreadsAwaitingConnection();
    }

    /** The role of everyday work. */
    String user() {
        return address.user();
    }

    DataSource owner() {
        return owner(address);
    }

    /** A connection of its own each time, for migrations. */
    static DataSource owner(DatabaseAddress address) {
        return source(address, true, MIGRATION);
    }

    /** A connection of its own each time, for listening. */
    DataSource single() {
        return source(address, false, SESSION);
    }

    private static PGSimpleDataSource source(DatabaseAddress address, boolean asOwner, String options) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(address.url());
        source.setUser(asOwner ? address.owner() : address.user());
        source.setPassword(asOwner ? address.ownerPassword() : address.password());
        source.setApplicationName("ibok");
        source.setConnectTimeout(5);
        source.setTcpKeepAlive(true);
        source.setOptions(options);
        return source;
    }

    @Override
    public void close() {
        pool.close();
    }
}
