package pl.ibok.portal;

import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Acting;
import pl.ibok.api.access.Identity;
import pl.ibok.api.health.GaugeSource;
import pl.ibok.api.health.HealthCheck;
import pl.ibok.api.settings.Settings;
import pl.ibok.api.store.Keys;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.FramePart;
import pl.ibok.api.web.OpenFacts;
import pl.ibok.api.web.StartFacts;

/** The services of the other bundles, as they come and go. Trackers, because a Blueprint reference would wait where a page must answer. */
final class OsgiPlatform implements Platform, AutoCloseable {
    private final BundleContext context;
    private final List<ServiceTracker<?, ?>> trackers = new ArrayList<>();
    private final ServiceTracker<Identity, Identity> identity;
    private final ServiceTracker<Access, Access> access;
    private final ServiceTracker<Acting, Acting> acting;
    private final ServiceTracker<Keys, Keys> keys;
    private final ServiceTracker<Settings, Settings> settings;
    private final ServiceTracker<Clock, Clock> clock;
    private final ServiceTracker<StartFacts, StartFacts> startFacts;
    private final ServiceTracker<OpenFacts, OpenFacts> openFacts;
    private final ServiceTracker<FramePart, FramePart> frameParts;
    private final ServiceTracker<HealthCheck, HealthCheck> healthChecks;
    private final ServiceTracker<GaugeSource, GaugeSource> gauges;

    OsgiPlatform(BundleContext context) {
        this.context = context;
        this.identity = track(Identity.class);
        this.access = track(Access.class);
        this.acting = track(Acting.class);
        this.keys = track(Keys.class);
        this.settings = track(Settings.class);
        this.clock = track(Clock.class);
        this.startFacts = track(StartFacts.class);
        this.openFacts = track(OpenFacts.class);
        this.frameParts = track(FramePart.class);
        this.healthChecks = track(HealthCheck.class);
        this.gauges = track(GaugeSource.class);
    }

    private <T> ServiceTracker<T, T> track(Class<T> type) {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        trackers.add(tracker);
        return tracker;
    }

    private static <T> T present(ServiceTracker<T, T> tracker, String part) {
        T service = tracker.getService();
        if (service == null) {
            throw new NotReady(part);
        }
        return service;
    }

    private static <T> List<T> all(ServiceTracker<T, T> tracker) {
        return List.copyOf(tracker.getTracked().values());
    }

    @Override
    public Identity identity() {
        return present(identity, "accounts");
    }

    @Override
    public Access access() {
        return present(access, "accounts");
    }

    @Override
    public Acting acting() {
        return present(acting, "accounts");
    }

    @Override
    public Keys keys() {
        return present(keys, "store");
    }

    @Override
    public Settings settings() {
        return settings.getService();
    }

    @Override
    public Clock clock() {
        Clock present = clock.getService();
        return present == null ? java.time.Clock.systemUTC()::instant : present;
    }

    @Override
    public List<StartFacts> startFacts() {
        return all(startFacts);
    }

    @Override
    public List<OpenFacts> openFacts() {
        return all(openFacts);
    }

    @Override
    public List<FramePart> frameParts() {
        return all(frameParts);
    }

    @Override
    public List<HealthCheck> healthChecks() {
        return all(healthChecks);
    }

    @Override
    public List<GaugeSource> gauges() {
        return all(gauges);
    }

    @Override
    public void close() {
        trackers.forEach(ServiceTracker::close);
    }
}
