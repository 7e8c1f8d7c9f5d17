package pl.ibok.registration.type;

import java.time.LocalDate;
import pl.ibok.api.time.BusinessDays;

/**
 * How long something may take. Counted from the day after the one it begins on (art. 111 § 2 of the Civil Code), in months to the day of the same number or the last
 * of the month (art. 112); an end on a day off or a Saturday moves to the next day that is neither (art. 115).
 *
 * @param amount 1 or more
 */
public record Term(int amount, Unit unit) {

    /** What is counted. */
    public enum Unit {
        DAYS,
        WORKED_DAYS,
        MONTHS
    }

    /** The last day. */
    public LocalDate from(LocalDate begun) {
        return switch (unit) {
            case DAYS -> BusinessDays.endOfPeriod(begun.plusDays(amount));
            case WORKED_DAYS -> BusinessDays.after(begun, amount);
            case MONTHS -> BusinessDays.endOfPeriod(begun.plusMonths(amount));
        };
    }
}
