package pl.ibok.exchange;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pl.ibok.api.exchange.ImportTarget.Series;

/** Gathers, row by row, which keys a chunk has, over what time each of them goes, and which months there are. */
final class SeriesOfChunk {
    private static final long MICROS = 1_000_000;

    private final Map<String, Span> spans = new HashMap<>();
    private final Set<YearMonth> months = new LinkedHashSet<>();
    private String key;
    private Span span;
    private long monthBegins;
    private long monthEnds;

    /** @param micros moment of the row, in microseconds since 1970 */
    void add(String rowKey, long micros) {
        // Files go on with the same key and in the same month for long.
        if (!rowKey.equals(key)) {
            key = rowKey;
            span = spans.computeIfAbsent(rowKey, any -> new Span(micros));
        }
        span.add(micros);
        if (micros < monthBegins || micros >= monthEnds) {
            enter(YearMonth.from(instant(micros).atOffset(ZoneOffset.UTC)));
        }
    }

    List<Series> series() {
        List<Series> series = new ArrayList<>(spans.size());
        spans.forEach((name, found) -> series.add(found.named(name)));
        return series;
    }

    List<YearMonth> months() {
        return List.copyOf(months);
    }

    private void enter(YearMonth month) {
        months.add(month);
        monthBegins = begin(month);
        monthEnds = begin(month.plusMonths(1));
    }

    private static long begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond() * MICROS;
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static final class Span {
        private long first;
        private long last;
        private long before = Long.MIN_VALUE;
        private boolean rising = true;

        private Span(long micros) {
            first = micros;
            last = micros;
        }

        private void add(long micros) {
            rising &= micros > before;
            before = micros;
            first = Math.min(first, micros);
            last = Math.max(last, micros);
        }

        private Series named(String name) {
            return new Series(name, instant(first), instant(last), rising);
        }
    }
}
