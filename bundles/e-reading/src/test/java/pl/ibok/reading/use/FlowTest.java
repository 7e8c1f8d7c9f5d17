package pl.ibok.reading.use;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pl.ibok.api.registry.Intervals.DayUse;
import pl.ibok.api.registry.Meter;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.api.registry.Supply;
import pl.ibok.api.registry.VisibleMeter;

class FlowTest {
    private static final Period YEAR = days("2026-01-01", "2026-12-31");

    private final UUID meter = UUID.randomUUID();

    private static Period days(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private VisibleMeter visible(Period days) {
        ServicePoint point = new ServicePoint(UUID.randomUUID(), "P1", ServicePoint.Kind.MAIN, null, "Młyńska 1", null);
        Meter m = new Meter(
                meter,
                point.id(),
                "447190",
                ServicePoint.Kind.MAIN,
                5,
                false,
                null,
                days.from(),
                BigDecimal.ZERO,
                null,
                null,
                null,
                false);
        return new VisibleMeter(m, new Supply(point, "104-0027", "U/1", days, "W1", 2, true), days, null);
    }

    private Reading reading(String on, String value) {
        return reading(on, value, Reading.Source.STAFF, false);
    }

    private Reading reading(String on, String value, Reading.Source source, boolean rollover) {
        return new Reading(
                UUID.randomUUID(),
                meter,
                LocalDate.parse(on),
                null,
                new BigDecimal(value),
                source,
                Reading.Status.ACCEPTED,
                rollover,
                null);
    }

    private Flow flow(Reading... readings) {
        return FlowOfMeter.of(visible(YEAR), List.of(readings), List.of());
    }

    @Test
    void months_prorated_by_days_add_up_to_what_the_readings_say_to_the_litre() {
        Flow flow = flow(reading("2026-01-12", "1157"), reading("2026-03-10", "1176"), reading("2026-05-11", "1200"));
        Period whole = days("2026-01-13", "2026-05-11");
        List<BigDecimal> months = By.MONTH.divide(whole, flow).stream()
                .map(month -> flow.in(month).use())
                .toList();
        assertThat(months).hasSize(5);
        assertThat(months.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("43.000");
        // 19 of January's 57 days at 19 m³ / 57 days.
        assertThat(months.get(0)).isEqualByComparingTo("6.333");
    }

    @Test
    void every_way_of_dividing_gives_the_same_sum() {
        Flow flow =
                flow(reading("2026-01-12", "0"), reading("2026-03-10", "100.001"), reading("2026-11-10", "333.334"));
        Period whole = days("2026-01-13", "2026-11-10");
        for (By by : By.values()) {
            BigDecimal sum = by.divide(whole, flow).stream()
                    .map(part -> flow.in(part).use())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as(by.name()).isEqualByComparingTo("333.334");
        }
    }

    @Test
    void between_readings_each_part_is_what_was_read() {
        Flow flow = flow(reading("2026-01-12", "1157"), reading("2026-03-10", "1176"), reading("2026-05-11", "1200"));
        List<Period> parts = By.READING.divide(days("2026-01-13", "2026-05-11"), flow);
        assertThat(parts).containsExactly(days("2026-01-13", "2026-03-10"), days("2026-03-11", "2026-05-11"));
        assertThat(flow.in(parts.get(0)).use()).isEqualByComparingTo("19");
        assertThat(flow.in(parts.get(1)).use()).isEqualByComparingTo("24");
    }

    @Test
    void days_after_the_last_reading_are_unknown_and_said_so() {
        Flow flow = flow(reading("2026-01-12", "0"), reading("2026-02-11", "30"));
        Flow.Use use = flow.in(days("2026-02-01", "2026-02-28"));
        assertThat(use.use()).isEqualByComparingTo("11");
        assertThat(use.knownDays()).isEqualTo(11);
        assertThat(use.complete()).isFalse();
        assertThat(use.daily()).isEqualByComparingTo("1");
    }

    @Test
    void a_roll_over_is_counted_round() {
        Flow flow = flow(reading("2026-01-12", "99990"), reading("2026-02-11", "20", Reading.Source.CUSTOMER, true));
        assertThat(flow.in(days("2026-01-13", "2026-02-11")).use()).isEqualByComparingTo("30");
    }

    @Test
    void an_estimate_is_marked() {
        Flow flow = flow(reading("2026-01-12", "0"), reading("2026-02-11", "30", Reading.Source.ESTIMATE, false));
        assertThat(flow.in(days("2026-01-20", "2026-01-21")).estimated()).isTrue();
    }

    @Test
    void readings_of_another_owners_days_are_not_used() {
        Flow flow = FlowOfMeter.of(
                visible(days("2026-03-10", "2026-12-31")),
                List.of(reading("2026-01-12", "0"), reading("2026-03-10", "100"), reading("2026-05-11", "162")),
                List.of());
        assertThat(flow.known()).isEqualTo(days("2026-03-11", "2026-05-11"));
        assertThat(flow.in(YEAR).use()).isEqualByComparingTo("62");
    }

    @Test
    void radio_days_are_taken_as_measured_and_the_rest_is_spread_over_the_gap() {
        List<DayUse> radio = new ArrayList<>();
        for (int day = 13; day <= 20; day++) {
            radio.add(new DayUse(LocalDate.of(2026, 1, day), new BigDecimal("0.5"), day == 14));
        }
        Flow flow =
                FlowOfMeter.of(visible(YEAR), List.of(reading("2026-01-12", "0"), reading("2026-01-24", "10")), radio);
        assertThat(flow.in(days("2026-01-13", "2026-01-20")).use()).isEqualByComparingTo("4");
        assertThat(flow.in(days("2026-01-21", "2026-01-24")).use()).isEqualByComparingTo("6");
        assertThat(flow.in(days("2026-01-21", "2026-01-21")).use()).isEqualByComparingTo("1.5");
        assertThat(flow.in(days("2026-01-13", "2026-01-24")).use()).isEqualByComparingTo("10");
        assertThat(flow.in(days("2026-01-14", "2026-01-14")).flagged()).isTrue();
    }

    @Test
    void parts_a_year_earlier_follow_each_other_around_the_leap_day() {
        Period february = days("2025-02-01", "2025-02-28");
        Period march = days("2025-03-01", "2025-03-31");
        assertThat(Analysing.yearBefore(february)).isEqualTo(days("2024-02-01", "2024-02-29"));
        assertThat(Analysing.yearBefore(march)).isEqualTo(days("2024-03-01", "2024-03-31"));
    }
}
