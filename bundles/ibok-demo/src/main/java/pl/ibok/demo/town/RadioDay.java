package pl.ibok.demo.town;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import pl.ibok.api.exchange.ImportTarget;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/** Each noon brings the hourly states of the day before, through the registry's own import. */
final class RadioDay {

    /** How far back the network remembers when it is first read. */
    private static final int DAYS = 150;
    /** Litres an hour that run away, day and night, for a week of each quarter. */
    private static final long LEAK = 14;
    /** Parts of a day's use by hour: people wake, bake and wash. */
    private static final int[] SHARES = {1, 1, 3, 9, 12, 11, 9, 8, 7, 6, 5, 5, 6, 5, 4, 4, 5, 6, 7, 6, 5, 4, 3, 2};

    private final Store store;
    private final List<ImportTarget> imports;

    RadioDay(Store store, List<ImportTarget> imports) {
        this.store = store;
        this.imports = imports;
    }

    void play(List<Household> town, LocalDate day, LocalDate today) {
        if (day.isBefore(today.minusDays(DAYS))) {
            return;
        }
        imports.stream()
                .filter(target -> target.name().equals("registry.intervals"))
                .findFirst()
                .ifPresent(target -> town.stream()
                        .flatMap(household -> household.points().stream())
                        .filter(point -> point.sends(day.minusDays(1)))
                        .forEach(point -> take(target, point.next(), day.minusDays(1))));
    }

    private void take(ImportTarget target, Dial dial, LocalDate day) {
        StringBuilder rows = new StringBuilder();
        long state = dial.litres(day.minusDays(1));
        long use = dial.litresOn(day);
        int of = 0;
        int sum = Arrays.stream(SHARES).sum();
        ZonedDateTime midnight = day.atStartOfDay(Clock.WARSAW);
        int hours = (int) Duration.between(midnight, day.plusDays(1).atStartOfDay(Clock.WARSAW))
                .toHours();
        long leaking = day.getDayOfYear() % 91 < 7 ? LEAK : 0;
        for (int hour = 0; hour < hours; hour++) {
            of += SHARES[Math.min(hour, SHARES.length - 1)];
            long soFar = hour == hours - 1 ? use : use * Math.min(of, sum) / sum;
            Instant at = midnight.plusHours(hour + 1L).toInstant();
            // The leak is part of the day's use, taken evenly: the night is never quiet.
            long shown = Math.min(use, Math.max(soFar, leaking * (hour + 1)));
            rows.append(hour + 1)
                    .append('\t')
                    .append(dial.number())
                    .append('\t')
                    .append(at)
                    .append('\t')
                    .append(BigDecimal.valueOf(state + shown, 3).toPlainString())
                    .append('\n');
        }
        store.sql(
                        """
                        CREATE TEMPORARY TABLE staged (line bigint PRIMARY KEY, key text, at timestamptz, state numeric,
                            outcome text, reason text)
                        """)
                .update();
        store.copyIn(
                "COPY pg_temp.staged (line, key, at, state) FROM STDIN",
                new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
        Instant first = midnight.plusHours(1).toInstant();
        Instant last = midnight.plusHours(hours).toInstant();
        target.apply(new Day(
                hours,
                List.of(new ImportTarget.Series(dial.number(), first, last, true)),
                Stream.of(first, last)
                        .map(at -> YearMonth.from(at.atOffset(ZoneOffset.UTC)))
                        .distinct()
                        .toList()));
        store.sql("DROP TABLE pg_temp.staged").update();
    }

    private record Day(int size, List<ImportTarget.Series> series, List<YearMonth> months)
            implements ImportTarget.Batch {

        @Override
        public UUID run() {
            return new UUID(0, 0);
        }

        @Override
        public String option(String name) {
            return "";
        }
    }
}
