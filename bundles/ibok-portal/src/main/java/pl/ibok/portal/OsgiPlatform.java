package pl.ibok.portal;

import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.BundleContext;
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
    private final List<Tracked<?>> trackers = new ArrayList<>();
    private final Tracked<Identity> identity;
    private final Tracked<Access> access;
    private final Tracked<Acting> acting;
    private final Tracked<Keys> keys;
    private final Tracked<Settings> settings;
    private final Tracked<Clock> clock;
    private final Tracked<StartFacts> startFacts;
    private final Tracked<OpenFacts> openFacts;
    private final Tracked<FramePart> frameParts;
    private final Tracked<HealthCheck> healthChecks;
    private final Tracked<GaugeSource> gauges;

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

    private <T> Tracked<T> track(Class<T> type) {
        Tracked<T> tracked = new Tracked<>(context, type);
        trackers.add(tracked);
        return tracked;
    }

    private static <T> T present(Tracked<T> tracked, String part) {
        T service = tracked.one();
        if (service == null) {
            throw new NotReady(part);
        }
        return service;
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
        return settings.one();
    }

    @Override
    public Clock clock() {
        Clock present = clock.one();
        return present == null ? java.time.Clock.systemUTC()::instant : present;
    }

    @Override
    public List<StartFacts> startFacts() {
        return startFacts.all();
    }

    @Override
    public List<OpenFacts> openFacts() {
        return openFacts.all();
    }

    @Override
    public List<FramePart> frameParts() {
        return frameParts.all();
    }

    @Override
    public List<HealthCheck> healthChecks() {
        return healthChecks.all();
    }

    @Override
    public List<GaugeSource> gauges() {
        return gauges.all();
    }

    @Override
    public void close() {
        trackers.forEach(Tracked::close);
    }
}
