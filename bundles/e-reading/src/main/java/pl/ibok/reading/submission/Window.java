package pl.ibok.reading.submission;

import java.time.LocalDate;
import java.time.YearMonth;
import pl.ibok.api.registry.Period;

/**
 * The days in which a reading counts for the bill of a billing period. Outside of them a reading is taken as information.
 *
 * @param days first and last day of the window
 * @param billed the billing period it closes
 */
public record Window(Period days, Period billed) {

    /**
     * The window that holds the day, or the next one after it.
     *
     * @param billingMonths length of the billing period, months
     * @param cycleMonth a month (1 to 12) in which billing periods of every length end
     * @param cycleDay day of the month on which they end; the month's last day where it is shorter
     * @param windowDays length of the window, which ends with the billing period
     */
    public static Window atOrAfter(LocalDate day, int billingMonths, int cycleMonth, int cycleDay, int windowDays) {
        int months = Math.max(1, billingMonths);
        YearMonth month = YearMonth.from(day);
        while (true) {
            long fromAnchor = month.getLong(java.time.temporal.ChronoField.PROLEPTIC_MONTH) - (cycleMonth - 1);
            LocalDate end = end(month, cycleDay);
            if (Math.floorMod(fromAnchor, (long) months) == 0 && !end.isBefore(day)) {
                LocalDate before = end(month.minusMonths(months), cycleDay);
                return new Window(new Period(end.minusDays(windowDays - 1L), end), new Period(before.plusDays(1), end));
            }
            month = month.plusMonths(1);
        }
    }

    public boolean open(LocalDate day) {
        return days.contains(day);
    }

    private static LocalDate end(YearMonth month, int cycleDay) {
        return month.atDay(Math.min(Math.max(1, cycleDay), month.lengthOfMonth()));
    }
}
