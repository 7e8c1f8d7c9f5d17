package pl.ibok.postgres;

import java.nio.file.Path;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.health.HealthCheck;
import pl.ibok.api.store.DatabaseAddress;

/** The bundle's life: the embedded database while it is started, or nothing when an external one is configured. */
public final class EmbeddedPostgres implements Watch.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final BundleContext context;
    private final Map<String, String> file;
    private Watch watch;
    private ServiceRegistration<HealthCheck> health;
    private ServiceRegistration<DatabaseAddress> address;

    public EmbeddedPostgres(BundleContext context, Map<String, String> file) {
        this.context = context;
        this.file = file;
    }

    public void start() {
        if (!System.getenv().getOrDefault("IBOK_DB_URL", "").isBlank()) {
            LOG.info("IBOK_DB_URL is set: the external database is used and no embedded one started");
            return;
        }
        Path base = Path.of(System.getProperty("karaf.base", "."));
        Configuration configuration = Configuration.of(System.getenv(), base.resolve("ibok-data"), file);
        warnOfClean(configuration.home());
        watch = new Watch(new EmbeddedServer(configuration), this);
        health = context.registerService(HealthCheck.class, watch, null);
        watch.start();
    }

    public void stop() {
        if (watch != null) {
            watch.stop();
            health.unregister();
        }
    }

    @Override
    public void up(DatabaseAddress database) {
        address = context.registerService(DatabaseAddress.class, database, null);
    }

    @Override
    public void down() {
        address.unregister();
    }

    private static void warnOfClean(Path home) {
        String data = System.getProperty("karaf.data");
        if (data != null && home.startsWith(Path.of(data).toAbsolutePath().normalize())) {
            LOG.warn("The database lies in Karaf's own data folder, which 'karaf clean' empties: set IBOK_DATA"
                    + " elsewhere");
        }
    }
}
