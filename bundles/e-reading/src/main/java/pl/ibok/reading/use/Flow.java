package pl.ibok.reading.use;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import pl.ibok.api.registry.Period;

/**
 * The water of one service point over time: segments in order, without overlap, with gaps where nothing is known. Prorated by days; parts of a period,
 * rounded to litres, always add up to the whole.
 */
public final class Flow {
    public static final Flow NOTHING = new Flow(List.of());

    private static final int LITRES = 3;

    private final List<Segment> segments;

    Flow(List<Segment> segments) {
        this.segments = segments.stream()
                .sorted(Comparator.comparing(segment -> segment.days().from()))
                .toList();
    }

    /** This water and another's days: contracts that follow each other. */
    public Flow and(Flow other) {
        List<Segment> all = new ArrayList<>(segments);
        all.addAll(other.segments);
        return new Flow(all);
    }

    public List<Segment> segments() {
        return segments;
    }

    public boolean empty() {
        return segments.isEmpty();
    }

    /** First and last day of which something is known; null when nothing is. */
    public Period known() {
        return empty()
                ? null
                : new Period(
                        segments.get(0).days().from(),
                        segments.get(segments.size() - 1).days().to());
    }

    /** What flowed in a period. */
    public Use in(Period period) {
        long known = 0;
        Set<Segment.Basis> basis = EnumSet.noneOf(Segment.Basis.class);
        for (Segment segment : segments) {
            long days = segment.daysIn(period);
            known += days;
            if (days > 0) {
                basis.add(segment.basis());
            }
        }
        BigDecimal use = upTo(period.to()).subtract(upTo(period.from().minusDays(1)));
        return new Use(period, use, known, basis);
    }

    private BigDecimal upTo(LocalDate day) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Segment segment : segments) {
            if (segment.days().from().isAfter(day)) {
                break;
            }
            sum = sum.add(segment.upTo(day));
        }
        return sum.setScale(LITRES, RoundingMode.HALF_UP);
    }

    /**
     * What flowed in a period.
     *
     * @param use m³, 3 decimals
     * @param knownDays days of the period of which something is known
     */
    public record Use(Period days, BigDecimal use, long knownDays, Set<Segment.Basis> basis) {

        public boolean complete() {
            return knownDays == days.days();
        }

        public boolean unknown() {
            return knownDays == 0;
        }

        /** m³ a day over the known days, 3 decimals, or null. */
        public BigDecimal daily() {
            return unknown() ? null : use.divide(BigDecimal.valueOf(knownDays), LITRES, RoundingMode.HALF_UP);
        }

        public boolean estimated() {
            return basis.contains(Segment.Basis.ESTIMATE);
        }

        public boolean flagged() {
            return basis.contains(Segment.Basis.FLAGGED);
        }
    }
}
