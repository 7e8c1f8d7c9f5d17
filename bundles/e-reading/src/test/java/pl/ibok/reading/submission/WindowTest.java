package pl.ibok.reading.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import pl.ibok.api.registry.Period;

class WindowTest {

    private static Window window(String day, int months) {
        return Window.atOrAfter(LocalDate.parse(day), months, 11, 25, 10);
    }

    private static Period days(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void ten_days_that_end_with_the_billing_period() {
        Window window = window("2026-11-23", 2);
        assertThat(window.days()).isEqualTo(days("2026-11-16", "2026-11-25"));
        assertThat(window.billed()).isEqualTo(days("2026-09-26", "2026-11-25"));
        assertThat(window.open(LocalDate.parse("2026-11-16"))).isTrue();
        assertThat(window.open(LocalDate.parse("2026-11-15"))).isFalse();
    }

    @Test
    void after_the_last_day_the_next_period_counts() {
        assertThat(window("2026-11-26", 2).days()).isEqualTo(days("2027-01-16", "2027-01-25"));
        assertThat(window("2026-11-26", 6).days()).isEqualTo(days("2027-05-16", "2027-05-25"));
        assertThat(window("2026-11-26", 12).days()).isEqualTo(days("2027-11-16", "2027-11-25"));
    }

    @Test
    void a_period_that_ends_on_the_31st_ends_with_the_month() {
        Window window = Window.atOrAfter(LocalDate.parse("2027-02-10"), 1, 1, 31, 7);
        assertThat(window.days()).isEqualTo(days("2027-02-22", "2027-02-28"));
        assertThat(window.billed()).isEqualTo(days("2027-02-01", "2027-02-28"));
    }
}
