package pl.ibok.portal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Problems;

class BindingTest {
    enum Kind {
        OLD,
        NEW_ONE
    }

    record All(
            String text,
            BigDecimal number,
            Integer whole,
            Long large,
            Boolean yes,
            boolean ticked,
            LocalDate day,
            UUID id,
            Kind kind,
            List<Integer> many)
            implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(number == null || number.signum() > 0, "number", "all.positive");
        }
    }

    record Impossible(Thread thread) implements Form {
        @Override
        public void check(Problems problems) {}
    }

    private static Input<?> bind(Map<String, List<String>> fields) {
        return Binding.of(All.class).bind(Body.of(fields));
    }

    private static All bound(String field, String... values) {
        return (All) bind(Map.of(field, List.of(values))).form();
    }

    @Test
    void the_sign_that_no_database_keeps_is_left_out() {
        assertThat(bound("text", "wo\0da").text()).isEqualTo("woda");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12,5|12.5", "12.50|12.50", "1 234,56|1234.56", "1\u00a0234|1234", "-3|-3", "\u22123|-3", "+7|7"})
    void numbers_are_read_as_people_type_them(String typed, BigDecimal number) {
        assertThat(bound("number", typed).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234,56", "1e3", "dwa", "--1", "NaN", "0x10"})
    void what_is_no_number_is_a_problem_of_its_field(String typed) {
        Input<?> input = bind(Map.of("number", List.of(typed)));
        assertThat(input.problems().of("number").orElseThrow().message()).isEqualTo("portal.field.number");
        assertThat(input.value("number")).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "10.12.2026, 2026-12-10",
        "10-12-2026, 2026-12-10",
        "1/2/26, 2026-02-01",
        "10 12 2026, 2026-12-10",
        "2026-12-10, 2026-12-10",
        "10.12.2026 r., 2026-12-10"
    })
    void dates_are_forgiving(String typed, LocalDate day) {
        assertThat(bound("day", typed).day()).isEqualTo(day);
    }

    @Test
    void a_day_that_does_not_exist_is_said_to_be_none() {
        Input<?> input = bind(Map.of("day", List.of("29.02.2026")));
        assertThat(input.problems().of("day").orElseThrow().message()).isEqualTo("portal.field.date.none");
    }

    @Test
    void absent_and_blank_fields_are_null_and_an_absent_tick_is_false() {
        All all = bound("text", "  ");
        assertThat(all.text()).isNull();
        assertThat(all.number()).isNull();
        assertThat(all.yes()).isNull();
        assertThat(all.ticked()).isFalse();
        assertThat(all.many()).isEmpty();
    }

    @Test
    void the_other_types_are_read_too() {
        assertThat(bound("kind", "new_one").kind()).isEqualTo(Kind.NEW_ONE);
        assertThat(bound("many", "1", "", "3").many()).containsExactly(1, 3);
        assertThat(bound("ticked", "on").ticked()).isTrue();
        assertThat(bound("whole", "1 289").whole()).isEqualTo(1289);
        assertThat(bound("id", "00000000-0000-0000-0000-000000000001").id()).isEqualTo(new UUID(0, 1));
        assertThat(bind(Map.of("whole", List.of("3000000000"))).valid()).isFalse();
        assertThat(bind(Map.of("kind", List.of("NEW_ONE"))).valid()).isFalse();
    }

    @Test
    void the_form_checks_the_rest() {
        assertThat(bind(Map.of("number", List.of("-1"))).problems().all())
                .containsExactly(new Problems.Problem("number", "all.positive", List.of()));
    }

    record Open(Map<String, String> answers) implements Form {
        @Override
        public void check(Problems problems) {}
    }

    @Test
    void fields_that_only_the_data_knows_are_taken_by_the_name_before_the_dot() {
        Input<?> input = Binding.of(Open.class)
                .bind(Body.of(Map.of(
                        "answers.plot",
                        List.of(" 14/2 "),
                        "answers.use",
                        List.of(" "),
                        "answersX",
                        List.of("no"),
                        "csrf",
                        List.of("no"))));
        assertThat(((Open) input.form()).answers()).containsExactly(Map.entry("plot", "14/2"));
        assertThat(input.value("answers.plot")).isEqualTo(" 14/2 ");
    }

    @Test
    void a_form_that_text_cannot_fill_is_refused_at_once() {
        assertThatThrownBy(() -> Binding.of(Impossible.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
