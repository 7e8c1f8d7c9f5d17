package pl.ibok.api.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusinessDaysTest {

    @Test
    void a_due_date_on_a_day_off_moves_to_the_next_worked_day() {
        assertThat(end("2020-03-01")).as("a Sunday").isEqualTo("2020-03-02");
        assertThat(end("2022-01-31")).as("a Monday").isEqualTo("2022-01-31");
        assertThat(end("2026-06-04")).as("Corpus Christi").isEqualTo("2026-06-05");
        assertThat(end("2026-05-02"))
                .as("a Saturday before a holiday on a Sunday")
                .isEqualTo("2026-05-04");
    }

    @Test
    void christmas_eve_is_a_day_off_from_2025_on() {
        assertThat(end("2024-12-24")).isEqualTo("2024-12-24");
        assertThat(end("2025-12-24")).as("24, 25, 26, a Saturday and a Sunday").isEqualTo("2025-12-29");
    }

    @Test
    void the_days_of_interest_are_counted_from_the_moved_due_date() {
        assertThat(overdue("2020-03-01", "2020-06-30")).isEqualTo(120);
        assertThat(overdue("2022-01-31", "2022-12-31")).isEqualTo(334);
        assertThat(overdue("2025-12-24", "2026-01-10")).isEqualTo(12);
        assertThat(overdue("2026-06-04", "2026-06-05")).isZero();
    }

    @Test
    void a_saturday_moves_an_end_from_2017_on_only() {
        assertThat(end("2016-12-17")).isEqualTo("2016-12-17");
        assertThat(end("2016-12-18")).as("a Sunday did before").isEqualTo("2016-12-19");
        assertThat(end("2017-01-07")).isEqualTo("2017-01-09");
    }

    @Test
    void the_days_off_of_2026_are_those_of_the_act() {
        List<String> off = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(day -> BusinessDays.isOff(day) && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .map(LocalDate::toString)
                .toList();

        assertThat(off)
                .as("those on Sundays apart: Easter 5 April, 3 May, Pentecost 24 May, 1 November")
                .containsExactly(
                        "2026-01-01",
                        "2026-01-06",
                        "2026-04-06",
                        "2026-05-01",
                        "2026-06-04",
                        "2026-08-15",
                        "2026-11-11",
                        "2026-12-24",
                        "2026-12-25",
                        "2026-12-26");
    }

    @Test
    void easter_falls_where_the_calendars_say() {
        assertThat(List.of(2000, 2008, 2011, 2020, 2024, 2025, 2026, 2027, 2038))
                .extracting(year -> BusinessDays.easter(year).toString())
                .containsExactly(
                        "2000-04-23",
                        "2008-03-23",
                        "2011-04-24",
                        "2020-04-12",
                        "2024-03-31",
                        "2025-04-20",
                        "2026-04-05",
                        "2027-03-28",
                        "2038-04-25");
    }

    @Test
    void days_off_hold_from_the_year_their_law_did() {
        assertThat(BusinessDays.isOff(LocalDate.of(2010, 1, 6))).isFalse();
        assertThat(BusinessDays.isOff(LocalDate.of(2011, 1, 6))).isTrue();
        assertThat(BusinessDays.isOff(LocalDate.of(2018, 11, 12)))
                .as("once, for the centenary")
                .isTrue();
        assertThat(BusinessDays.isOff(LocalDate.of(2019, 11, 12))).isFalse();
    }

    @Test
    void worked_days_are_counted_without_saturdays_sundays_and_holidays() {
        assertThat(after("2026-11-09", 2)).as("Monday, over the 11th").isEqualTo("2026-11-12");
        assertThat(after("2026-11-20", 2)).as("Friday, over a weekend").isEqualTo("2026-11-24");
        assertThat(after("2026-12-23", 1)).as("over Christmas and its weekend").isEqualTo("2026-12-28");
        assertThat(after("2026-11-22", 0)).as("none: the day itself").isEqualTo("2026-11-22");
    }

    private static String end(String counted) {
        return BusinessDays.endOfPeriod(LocalDate.parse(counted)).toString();
    }

    private static String after(String day, int worked) {
        return BusinessDays.after(LocalDate.parse(day), worked).toString();
    }

    private static long overdue(String due, String paid) {
        return ChronoUnit.DAYS.between(BusinessDays.endOfPeriod(LocalDate.parse(due)), LocalDate.parse(paid));
    }
}
