package pl.ibok.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.demo.DemoActor;
import pl.ibok.api.health.HealthCheck;
import pl.ibok.api.time.Clock;
import pl.ibok.api.time.TimeMachine;

/**
 * Plays the demonstration in the background: first the sign-ins, then the history, then each new day as it comes. Until the history has been played once the
 * server is not ready. An actor that fails is left behind and tried again later; the others go on.
 */
public final class Demonstration implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final long SETTLE_MILLIS = 2_000;
    private static final long LOOK_MILLIS = 5_000;

    private final BundleContext context;
    private final Clock clock;
    private final Walk walk;
    private final SignIns signIns;
    private final List<TimeMachine> timeMachines;
    private final List<DemoActor> actors;
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private volatile boolean played;
    /** Actors that have nothing left to play up to today. */
    private volatile Set<String> done = Set.of();

    private volatile String doing = "waiting";
    private Thread thread;

    /** @param timeMachines empty unless {@code IBOK_DEMO=true} */
    public Demonstration(
            BundleContext context,
            Clock clock,
            Walk walk,
            SignIns signIns,
            List<TimeMachine> timeMachines,
            List<DemoActor> actors) {
        this.context = context;
        this.clock = clock;
        this.walk = walk;
        this.signIns = signIns;
        this.timeMachines = timeMachines;
        this.actors = actors;
    }

    public void start() {
        if ("true".equals(System.getenv("IBOK_DEMO"))) {
            context.registerService(HealthCheck.class, this, null);
            thread = new Thread(this::run, "ibok-demonstration");
            thread.setDaemon(true);
            thread.start();
        }
    }

    public void stop() throws InterruptedException {
        stopping = true;
        if (thread != null) {
            // A step in its transaction is let finish.
            thread.join(10_000);
        }
    }

    @Override
    public String name() {
        return "demonstration";
    }

    @Override
    public boolean vital() {
        return !played;
    }

    @Override
    public Health check() {
        if (!played) {
            return Health.down(doing);
        }
        if (!done.containsAll(names(actors))) {
            return Health.degraded("an e-service has come whose part is about to be played");
        }
        return failed.isEmpty() ? Health.up() : Health.degraded("failed: " + String.join(", ", failed));
    }

    private void run() {
        // Bundles that play a part start about now.
        pause(SETTLE_MILLIS);
        while (!stopping) {
            try {
                List<TimeMachine> machines = List.copyOf(timeMachines);
                if (!machines.isEmpty()) {
                    signIns.open(clock.today());
                    playUpToToday(machines.get(0));
                    played = true;
                }
            } catch (RuntimeException e) {
                doing = "failed, will be tried again";
                LOG.error("The demonstration could not go on", e);
            }
            pause(LOOK_MILLIS);
        }
    }

    private void playUpToToday(TimeMachine time) {
        failed.clear();
        LocalDate today = clock.today();
        long started = System.nanoTime();
        LocalDate reached;
        LocalDate last = null;
        Set<String> asked = names(actors);
        while (!stopping && (reached = step(today, time)) != null) {
            doing = "played to " + reached;
            last = reached;
            asked = names(actors);
        }
        done = asked;
        if (last != null && !stopping) {
            LOG.info(
                    "The demonstration's history is played to {} in {} ms",
                    last,
                    (System.nanoTime() - started) / 1_000_000);
        }
    }

    private LocalDate step(LocalDate today, TimeMachine time) {
        List<DemoActor> willing =
                actors.stream().filter(actor -> !failed.contains(actor.name())).toList();
        try {
            return walk.step(willing, today, time);
        } catch (RuntimeException e) {
            return separately(willing, today, time);
        }
    }

    /** Finds out who failed by letting each play its next days alone. */
    private LocalDate separately(List<DemoActor> willing, LocalDate today, TimeMachine time) {
        LocalDate reached = null;
        for (DemoActor actor : willing) {
            try {
                LocalDate own = walk.step(List.of(actor), today, time);
                reached = own == null ? reached : own;
            } catch (RuntimeException e) {
                failed.add(actor.name());
                LOG.error("The demonstration goes on without {}", actor.name(), e);
            }
        }
        return reached;
    }

    private static Set<String> names(List<DemoActor> actors) {
        return actors.stream().map(DemoActor::name).collect(Collectors.toSet());
    }

    private void pause(long millis) {
        long until = System.nanoTime() + millis * 1_000_000;
        try {
            while (!stopping && System.nanoTime() < until) {
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
