package pl.ibok.office.administration;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.health.Gauge;
import pl.ibok.api.health.GaugeSource;
import pl.ibok.api.health.HealthCheck;
import pl.ibok.api.health.HealthCheck.Health;
import pl.ibok.api.web.Asking;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Texts;
import pl.ibok.api.web.Visit;
import pl.ibok.office.OfficeModule;
import pl.ibok.office.Ports;

/** What {@code /health} says only in names, with the reasons: for those who mend it. Of the node that answers. */
@Path("/health")
@Requires(OfficeModule.HEALTH)
public final class HealthPage {
    private static final long MIB = 1L << 20;

    private final Asking asking;
    private final Ports ports;
    private final Texts texts;

    public HealthPage(Asking asking, Ports ports, Texts texts) {
        this.asking = asking;
        this.ports = ports;
        this.texts = texts;
    }

    /**
     * @param usedMemory MiB of the Java heap
     * @param mostMemory MiB, as far as the heap may grow
     * @param hours since this node started
     */
    record Report(
            List<Check> checks, List<Measure> gauges, String java, long usedMemory, long mostMemory, long hours) {}

    /**
     * @param words what it is called, else its name
     * @param state up, degraded or down
     */
    record Check(String name, String words, String state, boolean vital, String detail) {}

    /** @param words what is counted, else what the bundle says of it for programs */
    record Measure(String name, String words, double value) {}

    @GET
    public Page report(@Context Visit visit) {
        Runtime runtime = Runtime.getRuntime();
        return Page.of(
                "office-health",
                new Report(
                        checks(visit),
                        gauges(visit),
                        System.getProperty("java.version"),
                        (runtime.totalMemory() - runtime.freeMemory()) / MIB,
                        runtime.maxMemory() / MIB,
                        ManagementFactory.getRuntimeMXBean().getUptime() / 3_600_000));
    }

    private List<Check> checks(Visit visit) {
        List<HealthCheck> all = List.copyOf(ports.checks());
        List<Callable<Health>> questions =
                all.stream().map(check -> (Callable<Health>) check::check).toList();
        List<Optional<Health>> answers = asking.all(questions);
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            HealthCheck check = all.get(i);
            checks.add(answers.get(i)
                    .map(health -> new Check(
                            check.name(),
                            words(visit, "office.health.part." + check.name(), check.name()),
                            health.state().name().toLowerCase(Locale.ROOT),
                            check.vital(),
                            health.detail()))
                    .orElseGet(() -> new Check(
                            check.name(),
                            words(visit, "office.health.part." + check.name(), check.name()),
                            "silent",
                            check.vital(),
                            "")));
        }
        checks.sort(Comparator.comparing((Check check) -> check.state().equals("up"))
                .thenComparing(Check::name));
        return checks;
    }

    private List<Measure> gauges(Visit visit) {
        List<Callable<List<Gauge>>> questions = new ArrayList<>();
        for (GaugeSource source : ports.gauges()) {
            questions.add(source::gauges);
        }
        return asking.all(questions).stream()
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .filter(gauge -> Double.isFinite(gauge.value()))
                .sorted(Comparator.comparing(Gauge::name))
                .map(gauge -> new Measure(
                        gauge.name(), words(visit, "office.gauge." + gauge.name(), gauge.help()), gauge.value()))
                .toList();
    }

    /** A bundle that comes later has no words here. */
    private String words(Visit visit, String key, String otherwise) {
        return texts.knows("office", key, visit.locale()) ? visit.text(key) : otherwise;
    }
}
