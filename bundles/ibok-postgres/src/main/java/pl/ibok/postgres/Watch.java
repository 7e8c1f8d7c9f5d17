package pl.ibok.postgres;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.health.HealthCheck;
import pl.ibok.api.store.DatabaseAddress;

/**
 * Keeps the embedded server running from a thread of its own, so that nobody waits for it: starts it, starts it again when
 * it dies, tries again when it can't be started, and stops it at the end.
 */
final class Watch implements HealthCheck {

    /** Told when the database accepts connections at an address, and when it no longer will at that one. */
    interface Listener {
        void up(DatabaseAddress address);

        void down();
    }

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Duration STOP = Duration.ofMinutes(3);

    private final EmbeddedServer server;
    private final Listener listener;
    private final Thread thread = new Thread(this::run, "ibok-postgres");
    private volatile boolean stopping;
    private volatile Health health = Health.down("starting");
    private DatabaseAddress address;

    Watch(EmbeddedServer server, Listener listener) {
        this.server = server;
        this.listener = listener;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public boolean vital() {
        return true;
    }

    @Override
    public Health check() {
        return health;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Comes back once the server is stopped, a start under way included. */
    void stop() {
        stopping = true;
        thread.interrupt();
        try {
            thread.join(STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!stopping) {
                Thread.sleep((isUp() ? LOOK : RETRY).toMillis());
            }
        } catch (InterruptedException e) {
            // Only stop() does this, and what follows is what it asks for.
            stopping = true;
        } finally {
            end();
        }
    }

    /** Makes the server run if it doesn't; says whether it does now. */
    private boolean isUp() {
        try {
            if (address == null || !server.isAlive()) {
                bringUp();
            }
            return true;
        } catch (IOException | SQLException | RuntimeException e) {
            if (!stopping && !Objects.equals(e.getMessage(), health.detail())) {
                LOG.error("The embedded PostgreSQL isn't running; trying again. {}", e.getMessage(), e);
                health = Health.down(e.getMessage());
            }
            return false;
        }
    }

    private void bringUp() throws IOException, SQLException {
        if (address != null) {
            LOG.warn("The embedded PostgreSQL died; starting it again. Why it died: the logs in postgres/log, dmesg");
            health = Health.down("starting again");
        }
        DatabaseAddress now = server.start();
        if (!now.equals(address)) {
            withdraw();
            address = now;
            listener.up(now);
        }
        health = Health.up();
        LOG.info("The embedded PostgreSQL accepts connections: {}", now);
    }

    private void withdraw() {
        if (address != null) {
            address = null;
            listener.down();
        }
    }

    private void end() {
        // Stopping has to wait too, which an interrupted thread can't.
        boolean interrupted = Thread.interrupted();
        health = Health.down("stopped");
        try {
            withdraw();
            server.stop();
            LOG.info("The embedded PostgreSQL is stopped");
        } catch (IOException | RuntimeException e) {
            LOG.error("The embedded PostgreSQL couldn't be stopped and goes on; the next start adopts it", e);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
