package pl.ibok.postgres;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.store.DatabaseAddress;

/** The embedded PostgreSQL on one folder: programs, cluster, roles, database. Used by one thread at a time. */
final class EmbeddedServer {

    static final String DATABASE = "ibok";
    static final String OWNER = "ibok_owner";
    static final String USER = "ibok_app";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private final Configuration configuration;
    private FolderLock lock;
    private Binaries binaries;
    private Cluster cluster;
    private int port;

    EmbeddedServer(Configuration configuration) {
        this.configuration = configuration;
        this.port = configuration.port();
    }

    /**
     * Brings it up, from whatever state the folder is in, or adopts it if it runs. May be called again once it died; the
     * address stays the same as long as nobody took the port.
     *
     * @throws IOException when that can't be, with what to do about it
     */
    DatabaseAddress start() throws IOException, SQLException {
        try {
            if (cluster == null) {
                cluster = open();
            }
            if (!cluster.exists()) {
                LOG.info("Making a new database in {}", configuration.home());
                cluster.init();
            }
            port = cluster.start(port, configuration.port() == 0);
            binaries.deleteEarlier();
            return prepare(Secrets.read(cluster.passwordFile()));
        } catch (FileSystemException e) {
            throw new IOException(
                    "The database's folder " + configuration.home() + " can't be used: " + e
                            + ". Make it writable for the account the server runs under, or set IBOK_DATA to another.",
                    e);
        }
    }

    boolean isAlive() throws IOException {
        return cluster != null && cluster.isAlive();
    }

    /** Stops it in an orderly way and lets go of the folder. */
    void stop() throws IOException {
        if (cluster != null) {
            cluster.stop();
            cluster = null;
        }
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }

    private Cluster open() throws IOException {
        Path home = configuration.home();
        Folders.ensure(home);
        if (lock == null) {
            lock = FolderLock.take(home)
                    .orElseThrow(() -> new IOException("Another server of iBOK works on the database in " + home
                            + ". Stop it, or give this one a folder of its own by IBOK_DATA."));
        }
        Account account = Account.of(configuration.account(), home);
        Path log = home.resolve("log");
        Files.createDirectories(log);
        account.takeOver(home);
        binaries = Binaries.unpack(home, account);
        LOG.info("PostgreSQL {} runs under {}", binaries.version(), account);
        return new Cluster(binaries, account, home.resolve("cluster"), configuration.settings());
    }

    private DatabaseAddress prepare(Secrets secrets) throws SQLException {
        Preparation preparation = new Preparation(OWNER, USER);
        try (Connection superuser = connect(Cluster.SUPERUSER, secrets)) {
            preparation.roles(superuser, secrets.of(OWNER), secrets.of(USER));
            preparation.database(superuser, DATABASE, "");
        }
        try (Connection superuser = connect(DATABASE, secrets)) {
            preparation.contents(superuser);
        }
        return new DatabaseAddress(url(DATABASE), OWNER, secrets.of(OWNER), USER, secrets.of(USER));
    }

    /** Not through DriverManager, which hands a driver only to bundles that can see its class. */
    private Connection connect(String database, Secrets secrets) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", Cluster.SUPERUSER);
        login.setProperty("password", secrets.of(Cluster.SUPERUSER));
        return new Driver().connect(url(database), login);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
