package pl.ibok.store.osgi;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.store.Store;
import pl.ibok.store.StoreNode;
import pl.ibok.store.schema.SchemaStore;

/** One bundle's store: registered once its migrations have run and its entities are mapped. */
final class BundleStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BundleStore.class);

    private final BundleContext context;
    private final StoreNode node;
    private final BundleModule module;
    private final FailedSchemas failed;
    private SchemaStore store;
    private ServiceRegistration<Store> registration;
    private boolean closed;

    BundleStore(BundleContext context, StoreNode node, BundleModule module, FailedSchemas failed) {
        this.context = context;
        this.node = node;
        this.module = module;
        this.failed = failed;
    }

    /** Does nothing when it is open already. A failure is kept for the health page and logged when it is a new one. */
    synchronized void open() {
        if (closed || registration != null) {
            return;
        }
        try {
            store = node.open(module);
            failed.mended(module.schema());
            registration = context.registerService(
                    Store.class, store, FrameworkUtil.asDictionary(Map.of("schema", module.schema())));
        } catch (RuntimeException e) {
            if (failed.add(module.schema(), e.getMessage())) {
                LOG.error(
                        "{} gets no store until this is mended", module.bundle().getSymbolicName(), e);
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        failed.mended(module.schema());
        if (registration != null) {
            registration.unregister();
            store.close();
        }
    }
}
