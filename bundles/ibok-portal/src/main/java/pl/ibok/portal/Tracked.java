package pl.ibok.portal;

import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

/** The services of one kind. Each page asks for them, so they are listed anew only when one has come or gone. */
final class Tracked<T> implements AutoCloseable {
    private final ServiceTracker<T, T> tracker;
    private volatile Listed<T> listed = new Listed<>(-1, List.of());

    Tracked(BundleContext context, Class<T> type) {
        this.tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
    }

    private record Listed<T>(int count, List<T> services) {}

    /** The best of them, or null. */
    T one() {
        return tracker.getService();
    }

    List<T> all() {
        // Counted before they are listed: what comes between is listed twice, never missed.
        int count = tracker.getTrackingCount();
        Listed<T> now = listed;
        if (now.count != count) {
            now = new Listed<>(count, List.copyOf(tracker.getTracked().values()));
            listed = now;
        }
        return now.services;
    }

    @Override
    public void close() {
        tracker.close();
    }
}
