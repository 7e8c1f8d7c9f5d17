package pl.ibok.reading.use;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import pl.ibok.api.registry.Period;

/** How a period is divided. */
public enum By {
    DAY,
    MONTH,
    QUARTER,
    YEAR,
    /** Between readings. */
    READING;

    /** The period in parts, oldest first; together they are the period. */
    public List<Period> divide(Period period, Flow flow) {
        return switch (this) {
            case DAY -> parts(period, day -> day.plusDays(1));
            case MONTH -> parts(period, day -> day.withDayOfMonth(1).plusMonths(1));
            case QUARTER -> parts(period, day -> day.withDayOfMonth(1).plusMonths(3 - (day.getMonthValue() - 1) % 3));
            case YEAR -> parts(period, day -> LocalDate.of(day.getYear() + 1, 1, 1));
            case READING -> parts(period, day -> nextReading(day, flow));
        };
    }

    /** Parts that begin where the one before ended; next says where the part that begins on a day is followed. */
    private static List<Period> parts(Period period, UnaryOperator<LocalDate> next) {
        List<Period> parts = new ArrayList<>();
        LocalDate from = period.from();
        while (!from.isAfter(period.to())) {
            LocalDate following = next.apply(from);
            LocalDate to = following.isAfter(period.to()) ? period.to() : following.minusDays(1);
            parts.add(new Period(from, to));
            from = to.plusDays(1);
        }
        return parts;
    }

    private static LocalDate nextReading(LocalDate day, Flow flow) {
        for (Segment segment : flow.segments()) {
            if (segment.days().from().isAfter(day)) {
                return segment.days().from();
            }
            if (segment.days().contains(day)) {
                return segment.days().to().plusDays(1);
            }
        }
        return LocalDate.MAX;
    }
}
