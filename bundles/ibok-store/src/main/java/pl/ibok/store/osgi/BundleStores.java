package pl.ibok.store.osgi;

import java.time.Duration;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;
import pl.ibok.store.StoreNode;
import pl.ibok.store.time.Repeating;

/**
 * Gives each bundle with migrations its store while the bundle starts, and takes it away after it has stopped: a bundle that is stopping still
 * answers the requests it has, so its store must outlast them. What could not be opened is tried again now and then, since
 * it may have been the database that was away.
 */
final class BundleStores extends BundleTracker<BundleStore> {
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(20);

    private final StoreNode node;
    private final FailedSchemas failed;
    private final Repeating retrying;

    BundleStores(BundleContext context, StoreNode node, FailedSchemas failed) {
        super(context, Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING, null);
        this.node = node;
        this.failed = failed;
        this.retrying = new Repeating("ibok-schemas", BETWEEN_TRIES, this::retry);
    }

    @Override
    public BundleStore addingBundle(Bundle bundle, BundleEvent event) {
        BundleModule module = new BundleModule(bundle);
        if (bundle.equals(context.getBundle()) || !module.hasSchema()) {
            return null;
        }
        BundleStore store = new BundleStore(context, node, module, failed);
        store.open();
        return store;
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, BundleStore store) {
        store.close();
    }

    @Override
    public void close() {
        retrying.close();
        super.close();
    }

    private void retry() {
        getTracked().values().forEach(BundleStore::open);
    }
}
