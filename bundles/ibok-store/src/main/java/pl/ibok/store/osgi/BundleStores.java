package pl.ibok.store.osgi;

import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.store.Store;
import pl.ibok.store.StoreNode;
import pl.ibok.store.schema.SchemaStore;

/**
 * Gives each bundle with migrations its store while the bundle starts, and takes it away after it has stopped: a bundle that is stopping still
 * answers the requests it has, so its store must outlast them.
 */
final class BundleStores extends BundleTracker<Optional<BundleStores.Opened>> {
    private static final Logger LOG = LoggerFactory.getLogger(BundleStores.class);

    private final StoreNode node;
    private final FailedSchemas failed;

    BundleStores(BundleContext context, StoreNode node, FailedSchemas failed) {
        super(context, Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING, null);
        this.node = node;
        this.failed = failed;
    }

    record Opened(SchemaStore store, ServiceRegistration<Store> registration) {}

    @Override
    public Optional<Opened> addingBundle(Bundle bundle, BundleEvent event) {
        BundleModule module = new BundleModule(bundle);
        if (bundle.equals(context.getBundle()) || !module.hasSchema()) {
            return null;
        }
        try {
            SchemaStore store = node.open(module);
            failed.mended(module.schema());
            var properties = FrameworkUtil.asDictionary(Map.of("schema", module.schema()));
            return Optional.of(new Opened(store, context.registerService(Store.class, store, properties)));
        } catch (RuntimeException e) {
            LOG.error("{} gets no store until it is started again", bundle.getSymbolicName(), e);
            failed.add(module.schema(), e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Optional<Opened> opened) {
        opened.ifPresentOrElse(
                open -> {
                    open.registration().unregister();
                    open.store().close();
                },
                () -> failed.mended(new BundleModule(bundle).schema()));
    }
}
