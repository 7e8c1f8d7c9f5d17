package pl.ibok.api.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/**
 * Which days are worked in Poland, and where a period ends that would end on a day off.
 *
 * <p>Days off: the act of 18 January 1951 on days off work, as it stood on the day asked about: Epiphany from 2011, Christmas Eve from 2025, and
 * once the 12th of November 2018 (act of 7 November 2018). Saturdays: art. 115 of the Civil Code as it stands from 1 January 2017. Days are those
 * of {@link Clock#WARSAW}. Whole years from 1990 on are answered; earlier ones had other holidays.
 */
public final class BusinessDays {
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 3),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));
    private static final MonthDay EPIPHANY = MonthDay.of(1, 6);
    private static final MonthDay CHRISTMAS_EVE = MonthDay.of(12, 24);
    private static final LocalDate CENTENARY = LocalDate.of(2018, Month.NOVEMBER, 12);
    private static final LocalDate SATURDAYS_COUNT = LocalDate.of(2017, Month.JANUARY, 1);

    private BusinessDays() {}

    /** Whether the law names this day as one off work: a Sunday or a holiday. A Saturday is none by that alone. */
    public static boolean isOff(LocalDate day) {
        MonthDay inYear = MonthDay.from(day);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY
                || FIXED.contains(inYear)
                || (inYear.equals(EPIPHANY) && day.getYear() >= 2011)
                || (inYear.equals(CHRISTMAS_EVE) && day.getYear() >= 2025)
                || day.equals(CENTENARY)
                || isMovable(day);
    }

    /** Whether an office works: neither off by law nor a Saturday. */
    public static boolean isWorked(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && !isOff(day);
    }

    /**
     * Where a period ends that by its count ends on this day (art. 115 of the Civil Code): the day itself, or the next one that is neither off by law
     * nor a Saturday. Before 2017 a Saturday did not move an end.
     */
    public static LocalDate endOfPeriod(LocalDate counted) {
        LocalDate end = counted;
        while (isOff(end) || (end.getDayOfWeek() == DayOfWeek.SATURDAY && !end.isBefore(SATURDAYS_COUNT))) {
            end = end.plusDays(1);
        }
        return end;
    }

    /**
     * The n-th worked day after a day, which itself does not count.
     *
     * @param worked 0 or more; 0 is the day itself, whatever it is
     */
    public static LocalDate after(LocalDate day, int worked) {
        LocalDate result = day;
        for (int left = worked; left > 0; left -= isWorked(result) ? 1 : 0) {
            result = result.plusDays(1);
        }
        return result;
    }

    /** Easter Monday and Corpus Christi; Easter and Pentecost are Sundays anyway. */
    private static boolean isMovable(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return day.equals(easter.plusDays(1)) || day.equals(easter.plusDays(60));
    }

    /** Easter Sunday of the Gregorian calendar, by the count of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int moonYear = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int lunar = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * moonYear + century - century / 4 - lunar + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (moonYear + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
