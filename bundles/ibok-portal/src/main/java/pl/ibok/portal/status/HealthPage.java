package pl.ibok.portal.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import pl.ibok.api.health.HealthCheck;
import pl.ibok.api.health.HealthCheck.Health;
import pl.ibok.api.health.HealthCheck.State;
import pl.ibok.api.web.Asking;
import pl.ibok.portal.NotReady;
import pl.ibok.portal.Platform;

/**
 * {@code GET /health}: whether the platform serves. Names and states only; 503 while a part that all others need is missing or down (decision
 * 26). Asked of the parts at most once a second.
 */
final class HealthPage {
    private static final long FRESH_NANOS = 1_000_000_000L;

    private final Platform platform;
    private final ModuleStates modules;
    private final Asking asking;
    private Report last;

    HealthPage(Platform platform, ModuleStates modules, Asking asking) {
        this.platform = platform;
        this.modules = modules;
        this.asking = asking;
    }

    /**
     * What is said.
     *
     * @param status {@code up}, {@code degraded} or {@code down}
     * @param parts name → {@code up}, {@code degraded}, {@code down} or {@code starting}
     */
    record Report(String status, Map<String, String> parts, long at) {}

    synchronized Report report() {
        if (last == null || System.nanoTime() - last.at() > FRESH_NANOS) {
            last = ask();
        }
        return last;
    }

    private Report ask() {
        Map<String, String> parts = new TreeMap<>();
        present("accounts", platform::identity, parts);
        present("accounts", platform::access, parts);
        present("store", platform::keys, parts);
        boolean down = parts.containsValue("starting");
        modules.states().forEach(parts::put);
        List<HealthCheck> checks = platform.healthChecks();
        List<Callable<Health>> questions =
                checks.stream().map(check -> (Callable<Health>) check::check).toList();
        List<Optional<Health>> answers = asking.all(questions);
        for (int i = 0; i < checks.size(); i++) {
            State state = answers.get(i).map(Health::state).orElse(State.DOWN);
            parts.merge(checks.get(i).name(), word(state), HealthPage::worse);
            down |= state == State.DOWN && checks.get(i).vital();
        }
        boolean calm = parts.values().stream().allMatch("up"::equals);
        return new Report(down ? "down" : calm ? "up" : "degraded", parts, System.nanoTime());
    }

    private static void present(String part, Runnable use, Map<String, String> parts) {
        try {
            use.run();
            parts.putIfAbsent(part, "up");
        } catch (NotReady e) {
            parts.put(part, "starting");
        }
    }

    private static String word(State state) {
        return switch (state) {
            case UP -> "up";
            case DEGRADED -> "degraded";
            case DOWN -> "down";
        };
    }

    private static String worse(String one, String other) {
        List<String> order = List.of("up", "degraded", "down", "starting");
        return order.indexOf(one) >= order.indexOf(other) ? one : other;
    }
}
