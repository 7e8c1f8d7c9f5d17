package pl.ibok.reading.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Judges a reading by what is known of its meter.
 *
 * @param factor how many times the usual use is still ordinary
 * @param spare m³ that are never doubted, so that a small number does not make a big alarm
 */
public record Plausibility(BigDecimal factor, BigDecimal spare) {

    /**
     * The verdict on a state.
     *
     * @param value m³; a whole number stands for the dial's whole digits
     * @param on day of the reading, after the last one
     * @param others the customer's other meters in use; asked for only when the state is doubtful
     */
    public Verdict judge(Known known, BigDecimal value, LocalDate on, Supplier<List<Known>> others) {
        if (!known.hasLast()) {
            return new Verdict(value, null, null, false, null);
        }
        BigDecimal state = lifted(known, value);
        long days = Math.max(1, ChronoUnit.DAYS.between(known.lastOn(), on));
        BigDecimal expected = known.habit().expected(days);
        BigDecimal use = state.subtract(known.last());
        if (use.signum() < 0) {
            return lower(known, state, use, days, expected, on, others);
        }
        if (!tooMuch(known, use, days)) {
            return new Verdict(state, use, expected, false, null);
        }
        String other = fitsOther(state, on, others).orElse(null);
        Slip slip = slip(known, state, expected);
        Rule rule = other != null ? Rule.OTHER_METER : Rule.MUCH;
        return new Verdict(state, use, expected, false, new Doubt(rule, times(use, expected), slip, other));
    }

    private Verdict lower(
            Known known,
            BigDecimal state,
            BigDecimal use,
            long days,
            BigDecimal expected,
            LocalDate on,
            Supplier<List<Known>> others) {
        BigDecimal around = use.add(known.dialEnd());
        if (!tooMuch(known, around, days)) {
            return new Verdict(state, around, expected, true, new Doubt(Rule.ROLLOVER, null, null, null));
        }
        String other = fitsOther(state, on, others).orElse(null);
        Rule rule = other != null ? Rule.OTHER_METER : Rule.LOWER;
        return new Verdict(state, use, expected, false, new Doubt(rule, null, slip(known, state, expected), other));
    }

    /** People type whole m³; where the last state has a fraction of the same m³, nothing was used. */
    private static BigDecimal lifted(Known known, BigDecimal value) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        boolean sameMetre = known.last().setScale(0, RoundingMode.DOWN).compareTo(value) == 0;
        return whole && sameMetre ? known.last() : value;
    }

    private boolean tooMuch(Known known, BigDecimal use, long days) {
        BigDecimal ordinary = known.habit().ordinary(days);
        // Without any habit only a use beyond a tenth of the dial is doubted.
        BigDecimal limit = ordinary == null
                ? known.dialEnd().movePointLeft(1)
                : ordinary.multiply(factor).max(spare);
        return use.compareTo(limit) > 0;
    }

    private Optional<String> fitsOther(BigDecimal state, LocalDate on, Supplier<List<Known>> others) {
        return others.get().stream()
                .filter(Known::hasLast)
                .filter(other -> fits(other, state, on))
                .map(Known::number)
                .findFirst();
    }

    private boolean fits(Known other, BigDecimal state, LocalDate on) {
        BigDecimal use = state.subtract(other.last().setScale(0, RoundingMode.DOWN));
        long days = Math.max(1, ChronoUnit.DAYS.between(other.lastOn(), on));
        return use.signum() >= 0 && other.habit().ordinary(days) != null && !tooMuch(other, use, days);
    }

    private static Slip slip(Known known, BigDecimal state, BigDecimal expected) {
        return expected == null ? null : Slip.likeliest(state, known, expected).orElse(null);
    }

    private static BigDecimal times(BigDecimal use, BigDecimal expected) {
        return expected == null || expected.signum() <= 0 ? null : use.divide(expected, 1, RoundingMode.HALF_UP);
    }
}
