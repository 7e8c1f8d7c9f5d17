package pl.ibok.store.osgi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;
import pl.ibok.api.store.Signals;
import pl.ibok.store.StoreNode;

/** What an open node gives to the framework and takes from it. */
final class NodeServices implements AutoCloseable {
    private final BundleContext context;
    private final StoreNode node;
    private final BundleStores stores;
    private final Deque<ServiceTracker<?, ?>> trackers = new ArrayDeque<>();
    private final Deque<ServiceRegistration<?>> registrations = new ArrayDeque<>();

    NodeServices(BundleContext context, StoreNode node, FailedSchemas failed) {
        this.context = context;
        this.node = node;
        this.stores = new BundleStores(context, node, failed);
    }

    void open() {
        give(Signals.class, node.signals());
        take(Signals.Listener.class, node.signals()::add, node.signals()::remove);
        stores.open();
    }

    private <T> void give(Class<T> type, T service) {
        registrations.push(context.registerService(type, service, null));
    }

    private <T> void take(Class<T> type, Consumer<T> add, Consumer<T> remove) {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null) {
            @Override
            public T addingService(ServiceReference<T> reference) {
                T service = super.addingService(reference);
                add.accept(service);
                return service;
            }

            @Override
            public void removedService(ServiceReference<T> reference, T service) {
                remove.accept(service);
                super.removedService(reference, service);
            }
        };
        tracker.open();
        trackers.push(tracker);
    }

    /** Stores go first: their bundles are still there and must not find the platform's services gone before their own. */
    @Override
    public void close() {
        stores.close();
        trackers.forEach(ServiceTracker::close);
        registrations.forEach(ServiceRegistration::unregister);
        node.close();
    }
}
