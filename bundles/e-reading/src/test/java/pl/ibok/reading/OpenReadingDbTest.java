package pl.ibok.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.TooMany;
import pl.ibok.reading.open.OpenPage;
import pl.ibok.reading.open.OpenReading;
import pl.ibok.testing.TestDatabase;

class OpenReadingDbTest {
    @RegisterExtension
    static final TestDatabase DB = new TestDatabase();

    static Village village;
    private static int address;

    @BeforeAll
    static void settle() {
        village = new Village(DB);
    }

    @AfterAll
    static void leave() {
        village.close();
    }

    private static String number(String code, UUID meter) {
        return village.visible(code, meter).meter().number();
    }

    private static Object submit(String from, String code, String number, String value) {
        OpenReading form = new OpenReading(code, number, new BigDecimal(value), OpenReading.When.TODAY, null);
        return village.page(OpenPage.class).submit(SomeVisit.stranger(from), Input.of(form));
    }

    private static String somewhere() {
        return "198.51.100." + ++address;
    }

    private static String refusal(Object answer) {
        assertThat(answer).isInstanceOf(Page.class);
        return ((Page) answer).input().problems().all().get(0).message();
    }

    @Test
    void code_and_number_that_fit_are_enough_once_a_month() {
        UUID meter = village.household("O-01");
        String number = number("O-01", meter);
        assertThat(submit(somewhere(), "o-01 ", number, "1288")).isInstanceOf(Done.class);
        assertThat(village.visible("O-01", meter).last().value()).isEqualByComparingTo("1288");
        assertThat(refusal(submit(somewhere(), "O-01", number, "1290")))
                .isIn("reading.open.error.month", "reading.open.error.refused.date");
    }

    @Test
    void a_doubtful_one_gets_the_same_answer_and_goes_to_review() {
        UUID meter = village.household("O-02");
        UUID plain = village.household("O-03");
        Done doubtful = (Done) submit(somewhere(), "O-02", number("O-02", meter), "9000");
        Done usual = (Done) submit(somewhere(), "O-03", number("O-03", plain), "1288");
        assertThat(doubtful).isEqualTo(usual);
        assertThat(village.visible("O-02", meter).last().value()).isEqualByComparingTo("1264");
        String status = village.store
                .sql("SELECT status FROM reading.submission WHERE customer = ?", "O-02")
                .one(row -> row.text("status"));
        assertThat(status).isEqualTo("review");
    }

    @Test
    void whether_a_customer_exists_can_not_be_told_from_the_answer() {
        village.household("O-04");
        assertThat(refusal(submit(somewhere(), "O-04", "999999", "1288"))).isEqualTo("reading.open.error.pair");
        assertThat(refusal(submit(somewhere(), "NOBODY", "999999", "1288"))).isEqualTo("reading.open.error.pair");
    }

    @Test
    void guessing_for_one_customer_ends_after_five_tries_from_anywhere() {
        UUID meter = village.household("O-05");
        for (int i = 0; i < 5; i++) {
            refusal(submit(somewhere(), "O-05", "11111" + i, "1288"));
        }
        String right = number("O-05", meter);
        assertThatThrownBy(() -> submit(somewhere(), "O-05", right, "1288")).isInstanceOf(TooMany.class);
    }

    @Test
    void guessing_from_one_address_ends_after_ten_tries() {
        for (int i = 0; i < 10; i++) {
            refusal(submit("203.0.113.9", "X-" + i, "111111", "1288"));
        }
        assertThatThrownBy(() -> submit("203.0.113.9", "X-11", "111111", "1288"))
                .isInstanceOfSatisfying(TooMany.class, tooMany -> assertThat(tooMany.retryAfter())
                        .isPositive());
    }

    @Test
    void it_never_takes_away_what_the_customer_submitted() {
        UUID meter = village.household("O-06");
        village.store
                .sql(
                        """
                        INSERT INTO reading.submission (customer, id, meter, read_on, value, rollover, channel, status, new_meter,
                            in_window, submitted_at, due_at, version)
                        VALUES ('O-06', gen_random_uuid(), ?, '2026-11-22', 1390, false, 'portal', 'review', false, true,
                            '2026-11-22', '2026-11-25', 1)""",
                        meter)
                .update();
        submit(somewhere(), "O-06", number("O-06", meter), "1288");
        long waiting = village.store
                .sql("SELECT count(*) AS n FROM reading.submission WHERE customer = 'O-06' AND status = 'review'")
                .one(row -> row.big("n"));
        assertThat(waiting).isEqualTo(1);
    }
}
