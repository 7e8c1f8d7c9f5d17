package pl.ibok.store.osgi;

import java.time.Duration;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.health.HealthCheck;
import pl.ibok.api.store.DatabaseAddress;
import pl.ibok.api.time.Clock;
import pl.ibok.api.time.TimeMachine;
import pl.ibok.store.StoreNode;
import pl.ibok.store.time.NodeClock;

/**
 * Opens the node as soon as a database can be had, from the environment or from the embedded PostgreSQL, and closes it with the bundle. A
 * database that is away at the start is tried again until it comes. One that goes away later is waited for: the pool connects anew when
 * it is back; only a database at another address needs another node.
 */
public final class NodeLife implements HealthCheck {
    private static final Logger LOG = LoggerFactory.getLogger(NodeLife.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final BundleContext context;
    private final FailedSchemas failed;
    private final Environment environment = new Environment(System.getenv());
    private final NodeClock clock = environment.clock();
    private final ServiceTracker<DatabaseAddress, DatabaseAddress> embedded;
    private DatabaseAddress used;
    private Thread opening;
    private NodeServices services;
    private volatile StoreNode node;
    private volatile String reason = "waiting for a database";

    public NodeLife(BundleContext context, FailedSchemas failed) {
        this.context = context;
        this.failed = failed;
        this.embedded = new ServiceTracker<>(context, DatabaseAddress.class, null) {
            @Override
            public DatabaseAddress addingService(ServiceReference<DatabaseAddress> reference) {
                DatabaseAddress address = super.addingService(reference);
                openNode(address);
                return address;
            }
        };
    }

    public void start() {
        context.registerService(Clock.class, clock, null);
        if (environment.isDemo()) {
            context.registerService(TimeMachine.class, clock, null);
        }
        Optional<DatabaseAddress> external = environment.database();
        external.ifPresentOrElse(this::openNode, embedded::open);
    }

    public void stop() {
        embedded.close();
        closeNode();
    }

    private synchronized void openNode(DatabaseAddress address) {
        if (address.equals(used)) {
            return;
        }
        closeNode();
        used = address;
        opening = new Thread(() -> keepTrying(address), "ibok-store-opening");
        opening.setDaemon(true);
        opening.start();
    }

    private void keepTrying(DatabaseAddress address) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                opened(StoreNode.open(address, clock, new BundleModule(context.getBundle()), environment.pace()));
                return;
            } catch (RuntimeException e) {
                if (!reason.equals(e.getMessage())) {
                    reason = String.valueOf(e.getMessage());
                    LOG.error("{} can't be used yet, trying again: {}", address, reason);
                    LOG.debug("The cause", e);
                }
                pause();
            }
        }
    }

    private synchronized void opened(StoreNode fresh) {
        if (Thread.currentThread().isInterrupted()) {
            fresh.close();
            return;
        }
        node = fresh;
        services = new NodeServices(context, fresh, failed);
        services.open();
    }

    private synchronized void closeNode() {
        if (opening != null) {
            opening.interrupt();
            opening = null;
        }
        if (services != null) {
            services.close();
            services = null;
            node = null;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public boolean vital() {
        return true;
    }

    @Override
    public Health check() {
        StoreNode open = node;
        if (open == null) {
            return Health.down(reason);
        }
        return open.signals().listening() ? Health.up() : Health.down("the database does not answer");
    }
}
