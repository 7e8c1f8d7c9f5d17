package pl.ibok.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ibok.registration.type.Term;

class TermTest {
    @ParameterizedTest
    @CsvSource({
        // The 14th day after 10 December 2026 is Christmas Eve, off by law; then holidays and a weekend.
        "14, DAYS, 2026-12-10, 2026-12-28",
        "21, DAYS, 2026-11-23, 2026-12-14",
        // 45 days end on a Saturday.
        "45, DAYS, 2026-11-25, 2027-01-11",
        "1, MONTHS, 2026-11-23, 2026-12-23",
        // No 31 November.
        "1, MONTHS, 2026-10-31, 2026-11-30",
        "3, MONTHS, 2026-11-30, 2027-03-01",
        "1, WORKED_DAYS, 2026-11-10, 2026-11-12",
        "2, WORKED_DAYS, 2026-12-23, 2026-12-29"
    })
    void the_last_day_follows_the_civil_code(int amount, Term.Unit unit, LocalDate begun, LocalDate last) {
        assertThat(new Term(amount, unit).from(begun)).isEqualTo(last);
    }
}
