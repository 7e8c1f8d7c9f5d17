package pl.ibok.runtime;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.health.HealthCheck;
import pl.ibok.api.store.SignalListener;
import pl.ibok.api.web.EService;

/**
 * Installs this node's e-services at the start and whenever a choice changes. Until the first of them have come, the platform is starting
 * and {@code /health} says so; one that does not come within a minute is only degraded.
 */
public final class Node implements SignalListener, HealthCheck {
    private static final Logger LOG = LoggerFactory.getLogger(Node.class);
    private static final long LONGEST_TO_COME = TimeUnit.MINUTES.toNanos(1);

    private final Reconciler reconciler;
    private final Features features;
    private final List<EService> published;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "ibok-runtime");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean starting = true;
    private volatile long installedAt;

    /** @param published the e-services whose bundles serve; changes as they come and go */
    public Node(Reconciler reconciler, Features features, List<EService> published) {
        this.reconciler = reconciler;
        this.features = features;
        this.published = published;
    }

    public void start() {
        worker.execute(() -> {
            reconcile();
            installedAt = System.nanoTime();
        });
    }

    public void stop() {
        worker.shutdownNow();
    }

    @Override
    public String topic() {
        return StoredChoices.CHANGED;
    }

    @Override
    public void on(String payload) {
        worker.execute(this::reconcile);
    }

    @Override
    public void missed() {
        worker.execute(this::reconcile);
    }

    @Override
    public String name() {
        return "e-services";
    }

    @Override
    public boolean vital() {
        return starting;
    }

    @Override
    public Health check() {
        Set<String> missing = missing();
        if (starting && installedAt != 0 && (missing.isEmpty() || System.nanoTime() - installedAt > LONGEST_TO_COME)) {
            starting = false;
        }
        if (starting) {
            return Health.down("starting");
        }
        return missing.isEmpty() ? Health.up() : Health.degraded("installed, but not serving: " + missing);
    }

    private void reconcile() {
        try {
            reconciler.reconcile();
        } catch (RuntimeException e) {
            LOG.error("Can't compare what is installed with what is wanted", e);
        }
    }

    private Set<String> missing() {
        Set<String> serving =
                published.stream().map(service -> "e-" + service.name()).collect(Collectors.toSet());
        return features.installed().stream()
                .filter(feature -> feature.startsWith("e-") && !serving.contains(feature))
                .collect(Collectors.toSet());
    }
}
