package pl.ibok.reading.use;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import pl.ibok.api.registry.Intervals.DayUse;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.VisibleMeter;

/**
 * Makes the flow through one meter in a customer's days from its readings and, where there is, from radio data by day. The water of a day is in the reading of
 * that day.
 */
final class FlowOfMeter {
    private final List<Segment> segments = new ArrayList<>();

    private FlowOfMeter() {}

    /**
     * @param readings counted, of any meter, oldest first
     * @param radio consumption by day
     */
    static Flow of(VisibleMeter visible, List<Reading> readings, List<DayUse> radio) {
        FlowOfMeter flow = new FlowOfMeter();
        NavigableMap<LocalDate, DayUse> days = new TreeMap<>();
        radio.stream().filter(use -> visible.use().contains(use.day())).forEach(use -> days.put(use.day(), use));
        Reading before = null;
        for (Reading reading : readings) {
            if (!reading.meter().equals(visible.meter().id())
                    || !visible.visible().contains(reading.on())) {
                continue;
            }
            if (before != null && before.on().isBefore(reading.on())) {
                flow.between(before, reading, visible.meter().digits(), days);
            }
            before = reading;
        }
        days.values().forEach(day -> flow.segments.add(ofRadio(day)));
        return new Flow(flow.segments);
    }

    private void between(Reading before, Reading reading, int digits, NavigableMap<LocalDate, DayUse> radio) {
        Period days = new Period(before.on().plusDays(1), reading.on());
        BigDecimal use = reading.value().subtract(before.value());
        if (reading.rollover()) {
            use = use.add(BigDecimal.TEN.pow(digits));
        }
        Segment.Basis basis =
                reading.source() == Reading.Source.ESTIMATE ? Segment.Basis.ESTIMATE : Segment.Basis.READING;
        Map<LocalDate, DayUse> measured = radio.subMap(days.from(), true, days.to(), true);
        if (measured.isEmpty()) {
            segments.add(new Segment(days, use, basis));
        } else {
            aroundRadio(days, use, basis, measured);
        }
    }

    /** Days without radio data share evenly what the readings say beyond the measured days. */
    private void aroundRadio(Period days, BigDecimal use, Segment.Basis basis, Map<LocalDate, DayUse> measured) {
        BigDecimal left = measured.values().stream()
                .map(DayUse::use)
                .reduce(use, BigDecimal::subtract)
                .max(BigDecimal.ZERO);
        List<LocalDate> gaps = days.from()
                .datesUntil(days.to().plusDays(1))
                .filter(day -> !measured.containsKey(day))
                .toList();
        BigDecimal given = BigDecimal.ZERO;
        Segment whole = gaps.isEmpty()
                ? null
                : new Segment(new Period(days.from(), days.from().plusDays(gaps.size() - 1L)), left, basis);
        for (int i = 0; i < gaps.size(); i++) {
            BigDecimal share = whole.upTo(days.from().plusDays(i)).subtract(given);
            given = given.add(share);
            segments.add(new Segment(new Period(gaps.get(i), gaps.get(i)), share, basis));
        }
    }

    private static Segment ofRadio(DayUse day) {
        return new Segment(
                new Period(day.day(), day.day()),
                day.use() == null ? BigDecimal.ZERO : day.use(),
                day.flagged() ? Segment.Basis.FLAGGED : Segment.Basis.RADIO);
    }
}
