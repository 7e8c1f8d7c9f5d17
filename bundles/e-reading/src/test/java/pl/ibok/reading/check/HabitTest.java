package pl.ibok.reading.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.ReadingLine;

class HabitTest {

    /** Lines newest first; each is the use since the one before, in the days between. */
    private static List<ReadingLine> lines(LocalDate first, int days, int... uses) {
        List<ReadingLine> lines = new ArrayList<>();
        LocalDate on = first;
        BigDecimal state = BigDecimal.ZERO;
        for (int use : uses) {
            LocalDate before = on;
            on = on.plusDays(days);
            state = state.add(BigDecimal.valueOf(use));
            Reading reading = new Reading(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    on,
                    null,
                    state,
                    Reading.Source.STAFF,
                    Reading.Status.ACCEPTED,
                    false,
                    null);
            BigDecimal daily = BigDecimal.valueOf(use)
                    .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(before, on)), 3, RoundingMode.HALF_UP);
            lines.add(0, new ReadingLine(reading, before, BigDecimal.valueOf(use), daily));
        }
        return lines;
    }

    @Test
    void the_median_of_the_last_six_periods_is_not_moved_by_one_leak() {
        Habit habit = Habit.of(
                lines(LocalDate.of(2026, 1, 1), 10, 900, 10, 20, 30, 40, 50, 500),
                new Period(LocalDate.of(2026, 3, 13), LocalDate.of(2026, 3, 22)));
        assertThat(habit.median()).isEqualByComparingTo("3.5");
        assertThat(habit.yearAgo()).isNull();
        assertThat(habit.expected(10)).isEqualByComparingTo("35");
    }

    @Test
    void the_same_days_a_year_earlier_are_the_better_guess_for_a_garden() {
        // Two months each from 1 May 2025: summer 60, 60, then nothing to speak of.
        List<ReadingLine> lines = lines(LocalDate.of(2025, 4, 30), 61, 61, 61, 0, 0, 0, 0);
        Habit habit = Habit.of(lines, new Period(LocalDate.of(2026, 5, 2), LocalDate.of(2026, 6, 30)));
        assertThat(habit.yearAgo()).isEqualByComparingTo("1");
        assertThat(habit.median()).isEqualByComparingTo("0");
        assertThat(habit.expected(60)).isEqualByComparingTo("60");
    }

    @Test
    void a_year_that_is_covered_in_part_is_no_guess() {
        List<ReadingLine> lines = lines(LocalDate.of(2025, 5, 10), 61, 61, 61);
        assertThat(Habit.of(lines, new Period(LocalDate.of(2026, 5, 2), LocalDate.of(2026, 6, 30)))
                        .yearAgo())
                .isNull();
    }
}
