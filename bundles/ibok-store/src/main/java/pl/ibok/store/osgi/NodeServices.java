package pl.ibok.store.osgi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Audit;
import pl.ibok.api.health.GaugeSource;
import pl.ibok.api.settings.DeclaredSettings;
import pl.ibok.api.settings.SettingHistory;
import pl.ibok.api.settings.Settings;
import pl.ibok.api.store.Chore;
import pl.ibok.api.store.DeadLetters;
import pl.ibok.api.store.Files;
import pl.ibok.api.store.JobHandler;
import pl.ibok.api.store.JobList;
import pl.ibok.api.store.Jobs;
import pl.ibok.api.store.Keys;
import pl.ibok.api.store.Once;
import pl.ibok.api.store.Outbox;
import pl.ibok.api.store.OutboxListener;
import pl.ibok.api.store.SignalListener;
import pl.ibok.api.store.Signals;
import pl.ibok.api.store.Tries;
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
        give(Files.class, node.files());
        give(Jobs.class, node.jobs());
        give(JobList.class, node.jobList());
        give(Outbox.class, node.outbox());
        give(DeadLetters.class, node.outbox());
        give(Once.class, node.once());
        give(Keys.class, node.keys());
        give(Tries.class, node.tries());
        give(Settings.class, node.settings());
        give(SettingHistory.class, node.settingHistory());
        give(Signals.class, node.signals());
        give(GaugeSource.class, node.gauges());
        give(DeclaredSettings.class, node.declaredSettings());
        take(SignalListener.class, node.signals()::add, node.signals()::remove);
        take(Audit.class, node.settings()::add, node.settings()::remove);
        take(Access.class, node.settings()::know, node.settings()::forget);
        stores.open();
        take(OutboxListener.class, node.outbox()::add, node.outbox()::remove);
        take(Chore.class, node.rota()::add, node.rota()::remove);
        take(JobHandler.class, node.jobs()::add, node.jobs()::remove);
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

    /** Workers and couriers go first, since they use the stores of bundles; then the stores, then what the platform gives to all. */
    @Override
    public void close() {
        trackers.forEach(ServiceTracker::close);
        stores.close();
        registrations.forEach(ServiceRegistration::unregister);
        node.close();
    }
}
