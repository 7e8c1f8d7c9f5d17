package pl.ibok.reading.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlausibilityTest {
    private static final LocalDate NOVEMBER_10 = LocalDate.of(2026, 11, 10);
    private static final LocalDate JANUARY_5 = LocalDate.of(2027, 1, 5);

    private final Plausibility plausibility = new Plausibility(new BigDecimal("3"), new BigDecimal("5"));

    /** 0.375 m³ a day: 21 m³ in the 56 days to 5 January. */
    private static Known meter(String last) {
        return new Known("447190", 5, NOVEMBER_10, new BigDecimal(last), habit("0.375"));
    }

    private static Habit habit(String daily) {
        return new Habit(new BigDecimal(daily), null);
    }

    private Verdict judge(Known known, String value, Known... others) {
        return plausibility.judge(known, new BigDecimal(value), JANUARY_5, () -> List.of(others));
    }

    @Test
    void a_usual_state_is_plausible_and_its_consumption_is_counted() {
        Verdict verdict = judge(meter("1289"), "1311");
        assertThat(verdict.clean()).isTrue();
        assertThat(verdict.consumption()).isEqualByComparingTo("22");
        assertThat(verdict.expected()).isEqualByComparingTo("21");
    }

    @Test
    void three_times_the_usual_is_still_plausible_and_a_cubic_metre_more_is_not() {
        assertThat(judge(meter("1289"), "1352").clean()).isTrue();
        assertThat(judge(meter("1289"), "1353").doubt().rule()).isEqualTo(Rule.MUCH);
    }

    @Test
    void one_digit_misread_is_suggested_with_what_it_would_mean() {
        Doubt doubt = judge(meter("1289"), "1371").doubt();
        assertThat(doubt.times()).isEqualByComparingTo("3.9");
        assertThat(doubt.slip().kind()).isEqualTo(Slip.Kind.DIGIT);
        assertThat(doubt.slip().typed()).isEqualTo("7");
        assertThat(doubt.slip().meant()).isEqualTo("1");
        assertThat(doubt.slip().value()).isEqualByComparingTo("1311");
        assertThat(doubt.slip().consumption()).isEqualByComparingTo("22");
    }

    @Test
    void two_swapped_digits_are_suggested() {
        Slip slip = judge(meter("1289"), "3111").doubt().slip();
        assertThat(slip.kind()).isEqualTo(Slip.Kind.SWAP);
        assertThat(slip.typed()).isEqualTo("31");
        assertThat(slip.meant()).isEqualTo("13");
        assertThat(slip.value()).isEqualByComparingTo("1311");
    }

    @Test
    void a_lower_state_is_doubted_with_its_negative_consumption() {
        Verdict verdict = judge(meter("1289"), "1277");
        assertThat(verdict.doubt().rule()).isEqualTo(Rule.LOWER);
        assertThat(verdict.consumption()).isEqualByComparingTo("-12");
        assertThat(verdict.rollover()).isFalse();
    }

    @Test
    void a_dial_that_passed_its_end_is_asked_about_and_counted_round() {
        Verdict verdict = judge(meter("99990"), "9");
        assertThat(verdict.doubt().rule()).isEqualTo(Rule.ROLLOVER);
        assertThat(verdict.rollover()).isTrue();
        assertThat(verdict.consumption()).isEqualByComparingTo("19");
    }

    @Test
    void a_state_that_fits_the_garden_meter_names_it() {
        Known garden = new Known("118204", 5, NOVEMBER_10, new BigDecimal("87"), habit("0.05"));
        Doubt doubt = judge(meter("1289"), "88", garden).doubt();
        assertThat(doubt.rule()).isEqualTo(Rule.OTHER_METER);
        assertThat(doubt.otherMeter()).isEqualTo("118204");
    }

    @Test
    void whole_cubic_metres_typed_of_a_state_with_litres_are_no_step_back() {
        Verdict verdict = judge(meter("1289.482"), "1289");
        assertThat(verdict.clean()).isTrue();
        assertThat(verdict.value()).isEqualByComparingTo("1289.482");
        assertThat(verdict.consumption()).isEqualByComparingTo("0");
    }

    @Test
    void a_few_cubic_metres_are_never_doubted_however_little_is_usual() {
        Known flat = new Known("447190", 5, NOVEMBER_10, new BigDecimal("100"), habit("0.01"));
        assertThat(judge(flat, "105").clean()).isTrue();
        assertThat(judge(flat, "106").doubt().rule()).isEqualTo(Rule.MUCH);
    }

    @Test
    void without_any_habit_only_a_tenth_of_the_dial_is_doubted() {
        Known fresh = new Known("447190", 5, NOVEMBER_10, new BigDecimal("0"), Habit.NONE);
        assertThat(judge(fresh, "9999").clean()).isTrue();
        assertThat(judge(fresh, "10001").doubt().rule()).isEqualTo(Rule.MUCH);
    }

    @Test
    void without_a_last_state_nothing_can_be_doubted() {
        assertThat(judge(new Known("447190", 5, null, null, Habit.NONE), "77").clean())
                .isTrue();
    }
}
