package pl.ibok.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import pl.ibok.api.registry.MeterLines;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.ReadingLine;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.api.web.StartFacts;
import pl.ibok.api.web.Words;
import pl.ibok.reading.check.Habit;
import pl.ibok.reading.submission.Window;

/** What the start page says of readings: the last one, the window, a legalisation that ends, consumption at a glance. One query. */
final class ReadingFacts implements StartFacts {
    private static final String PATH = "/e-reading";
    private static final int BARS = 6;
    /** Two years of monthly readings. */
    private static final int LINES = 25;

    private final Meters meters;
    private final Rules rules;

    ReadingFacts(Meters meters, Rules rules) {
        this.meters = meters;
        this.rules = rules;
    }

    @Override
    public String service() {
        return "reading";
    }

    @Override
    public Facts facts(Set<String> customers, LocalDate today, Words words) {
        List<MeterLines> all = meters.newest(customers, today, LINES);
        if (all.isEmpty()) {
            return Facts.of(words.text("reading.start.none"));
        }
        MeterLines first = all.get(0);
        ReadingLine last = first.lines().isEmpty() ? null : first.lines().get(0);
        Window window = rules.window(today, first.meter().supply().billingMonths());
        boolean wanted = window.open(today)
                && (last == null || !window.open(last.reading().on()));
        return new Facts(
                fact(last, window, wanted, words),
                wanted,
                List.of(),
                events(last, window, words),
                legalisations(all, today, words),
                chart(first, words));
    }

    private static String fact(ReadingLine last, Window window, boolean wanted, Words words) {
        if (wanted) {
            return words.text("reading.start.wanted", window.days().to());
        }
        return last == null
                ? words.text("reading.start.noReading")
                : words.text(
                        "reading.start.last",
                        last.reading().value(),
                        last.reading().on());
    }

    private static List<Event> events(ReadingLine last, Window window, Words words) {
        List<Event> events = new ArrayList<>();
        if (last != null) {
            Reading reading = last.reading();
            String detail = last.consumption() == null
                    ? words.text("reading.start.event.state", reading.value())
                    : words.text("reading.start.event.use", reading.value(), last.consumption());
            events.add(new Event(reading.on(), null, words.text("reading.start.event.last"), detail, PATH));
        }
        Period days = window.days();
        events.add(new Event(
                days.from(),
                days.to(),
                words.text("reading.start.event.window"),
                words.text("reading.start.event.days", days.from(), days.to()),
                PATH));
        return events;
    }

    private List<Notice> legalisations(List<MeterLines> all, LocalDate today, Words words) {
        LocalDate warned = today.plusDays(rules.legalisationWarning());
        return all.stream()
                .map(lines -> lines.meter().meter())
                .filter(meter -> meter.legalisedUntil() != null
                        && !meter.legalisedUntil().isAfter(warned))
                .map(meter -> new Notice(
                        "warn",
                        words.text("reading.start.legalisation", meter.number()),
                        words.text(
                                meter.legalisedUntil().isBefore(today)
                                        ? "reading.start.legalisation.ended"
                                        : "reading.start.legalisation.ends",
                                meter.legalisedUntil()),
                        PATH,
                        words.text("reading.start.legalisation.link")))
                .toList();
    }

    private static Chart chart(MeterLines meter, Words words) {
        List<ReadingLine> lines =
                meter.lines().stream().filter(line -> line.daily() != null).toList();
        if (lines.size() < 2 || meter.meter().meter().kind() != ServicePoint.Kind.MAIN) {
            return null;
        }
        List<Bar> bars = new ArrayList<>();
        for (ReadingLine line : lines.subList(0, Math.min(BARS, lines.size()))) {
            Period days =
                    new Period(line.previousOn().plusDays(1), line.reading().on());
            BigDecimal before = Habit.of(lines, days).yearAgo();
            bars.add(new Bar(
                    words.text("reading.start.bar", line.reading().on()),
                    line.consumption(),
                    before == null
                            ? null
                            : before.multiply(BigDecimal.valueOf(days.days())).setScale(0, RoundingMode.HALF_UP)));
        }
        Collections.reverse(bars);
        return new Chart(finding(bars, words), bars, PATH + "/analysis");
    }

    private static String finding(List<Bar> bars, Words words) {
        BigDecimal use = sum(bars.stream().map(Bar::value).toList());
        if (bars.stream().anyMatch(bar -> bar.before() == null)) {
            return words.text("reading.start.chart", bars.size(), use);
        }
        BigDecimal change = use.subtract(sum(bars.stream().map(Bar::before).toList()));
        String how = change.signum() < 0 ? "less" : change.signum() > 0 ? "more" : "same";
        return words.text("reading.start.chart." + how, bars.size(), use, change.abs());
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
