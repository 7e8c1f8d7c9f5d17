package pl.ibok.reading.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.ReadingLine;

/**
 * How much a meter usually counts.
 *
 * @param median m³ a day, median of the last six periods between readings, or null when nothing is known
 * @param yearAgo m³ a day on the same days a year earlier, or null when not known
 */
public record Habit(BigDecimal median, BigDecimal yearAgo) {
    private static final int PERIODS = 6;
    private static final int SCALE = 6;

    /** Nothing is known. */
    public static final Habit NONE = new Habit(null, null);

    /**
     * The habit for a reading that would cover these days.
     *
     * @param lines history, newest first
     * @param days from the day after the last reading to the day of the new one
     */
    public static Habit of(List<ReadingLine> lines, Period days) {
        List<BigDecimal> dailies = lines.stream()
                .filter(line -> line.daily() != null && line.consumption().signum() >= 0)
                .limit(PERIODS)
                .map(ReadingLine::daily)
                .sorted()
                .toList();
        Period before = new Period(days.from().minusYears(1), days.to().minusYears(1));
        return new Habit(median(dailies), daily(lines, before));
    }

    /** Use to be expected in so many days, m³, or null. A year ago is the better guess: gardens have seasons. */
    public BigDecimal expected(long days) {
        BigDecimal daily = yearAgo != null ? yearAgo : median;
        return daily == null ? null : daily.multiply(BigDecimal.valueOf(days)).setScale(0, RoundingMode.HALF_UP);
    }

    /** The greatest use in so many days that is still ordinary before any factor, m³, or null. */
    BigDecimal ordinary(long days) {
        BigDecimal daily = yearAgo == null ? median : median == null ? yearAgo : yearAgo.max(median);
        return daily == null ? null : daily.multiply(BigDecimal.valueOf(days));
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1)
                        .add(sorted.get(middle))
                        .divide(BigDecimal.valueOf(2), SCALE, RoundingMode.HALF_UP);
    }

    /** Prorated use a day of these days; null unless the history covers each of them. */
    private static BigDecimal daily(List<ReadingLine> lines, Period days) {
        BigDecimal use = BigDecimal.ZERO;
        long covered = 0;
        for (ReadingLine line : lines) {
            if (line.previousOn() == null || line.consumption() == null) {
                continue;
            }
            LocalDate first = line.previousOn().plusDays(1);
            LocalDate last = line.reading().on();
            if (last.isBefore(first)) {
                continue;
            }
            long part = new Period(first, last).overlap(days).map(Period::days).orElse(0L);
            long whole = ChronoUnit.DAYS.between(first, last) + 1;
            use = use.add(line.consumption()
                    .multiply(BigDecimal.valueOf(part))
                    .divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.HALF_UP));
            covered += part;
        }
        return covered < days.days() ? null : use.divide(BigDecimal.valueOf(covered), SCALE, RoundingMode.HALF_UP);
    }
}
