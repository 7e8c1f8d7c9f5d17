package pl.ibok.portal.status;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import pl.ibok.api.health.Gauge;
import pl.ibok.api.web.Asking;
import pl.ibok.portal.Platform;

/** {@code GET /metrics}: the gauges of all bundles as Prometheus text. */
final class MetricsPage {
    private final Platform platform;
    private final Asking asking;

    MetricsPage(Platform platform, Asking asking) {
        this.platform = platform;
        this.asking = asking;
    }

    String text() {
        List<Callable<List<Gauge>>> questions = new ArrayList<>();
        platform.gauges().forEach(source -> questions.add(source::gauges));
        StringBuilder text = new StringBuilder();
        own().forEach(gauge -> append(text, gauge));
        for (Optional<List<Gauge>> gauges : asking.all(questions)) {
            gauges.orElse(List.of()).forEach(gauge -> append(text, gauge));
        }
        return text.toString();
    }

    private static List<Gauge> own() {
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        return List.of(
                new Gauge("ibok_heap_used_bytes", "Java heap in use, in bytes.", heap),
                new Gauge("ibok_threads", "Live threads.", threads));
    }

    private static void append(StringBuilder text, Gauge gauge) {
        String help = gauge.help().replace("\\", "\\\\").replace("\n", "\\n");
        text.append("# HELP ").append(gauge.name()).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(gauge.name()).append(" gauge\n");
        text.append(gauge.name()).append(' ').append(number(gauge.value())).append('\n');
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
