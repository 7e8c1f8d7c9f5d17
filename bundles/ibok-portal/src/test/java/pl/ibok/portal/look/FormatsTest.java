package pl.ibok.portal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private final Formats polish = new Formats(Locale.forLanguageTag("pl-PL"), TODAY);
    private final Formats english = new Formats(Locale.UK, TODAY);

    @Test
    void money_has_two_places_a_comma_and_its_unit_glued() {
        assertThat(polish.money(new BigDecimal("1234.56"))).isEqualTo("1\u00a0234,56\u00a0zł");
        assertThat(polish.money(new BigDecimal("1234567"))).isEqualTo("1\u00a0234\u00a0567,00\u00a0zł");
        assertThat(polish.money(new BigDecimal("-12.5"))).isEqualTo("\u221212,50\u00a0zł");
        assertThat(polish.money(new BigDecimal("0.005"))).isEqualTo("0,01\u00a0zł");
        assertThat(polish.money(new BigDecimal("-0.001"))).isEqualTo("0,00\u00a0zł");
        assertThat(english.money(new BigDecimal("1234.56"))).isEqualTo("1,234.56\u00a0zł");
    }

    @Test
    void volume_is_whole_unless_the_meter_gives_more() {
        assertThat(polish.volume(new BigDecimal("1289.000"))).isEqualTo("1\u00a0289\u00a0m³");
        assertThat(polish.volume(new BigDecimal("12.345"))).isEqualTo("12,345\u00a0m³");
        assertThat(polish.volume(new BigDecimal("12.5"))).isEqualTo("12,500\u00a0m³");
        assertThat(polish.volume(new BigDecimal("-12"))).isEqualTo("\u221212\u00a0m³");
        assertThat(polish.litres(new BigDecimal("0.3774"))).isEqualTo("377\u00a0l");
        assertThat(polish.percent(new BigDecimal("9.25"))).isEqualTo("9,25%");
    }

    @Test
    void dates_in_sentences_say_the_year_only_when_it_is_another_one() {
        assertThat(polish.day(LocalDate.of(2026, 11, 30))).isEqualTo("30\u00a0listopada");
        assertThat(polish.day(LocalDate.of(2027, 1, 5))).isEqualTo("5\u00a0stycznia\u00a02027");
        assertThat(polish.weekday(LocalDate.of(2026, 11, 30))).isEqualTo("poniedziałek 30\u00a0listopada");
        assertThat(polish.date(LocalDate.of(2026, 1, 5))).isEqualTo("05.01.2026");
        assertThat(english.day(LocalDate.of(2026, 11, 30))).isEqualTo("30\u00a0November");
        assertThat(english.date(LocalDate.of(2026, 1, 5))).isEqualTo("5 Jan 2026");
    }

    @Test
    void a_date_in_a_field_is_written_as_it_is_read() {
        assertThat(polish.entered(LocalDate.of(2026, 1, 5))).isEqualTo("05.01.2026");
        assertThat(english.entered(LocalDate.of(2026, 11, 30))).isEqualTo("30.11.2026");
    }

    @Test
    void ranges_have_an_en_dash() {
        assertThat(polish.period(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 10)))
                .isEqualTo("4\u201310\u00a0stycznia\u00a02027");
        assertThat(polish.period(LocalDate.of(2026, 9, 11), LocalDate.of(2026, 11, 10)))
                .isEqualTo("11\u00a0września\u00a0\u2013 10\u00a0listopada");
        assertThat(polish.period(LocalDate.of(2025, 11, 11), LocalDate.of(2026, 1, 10)))
                .isEqualTo("11\u00a0listopada\u00a02025\u00a0\u2013 10\u00a0stycznia\u00a02026");
        assertThat(polish.span(LocalDate.of(2026, 7, 31), LocalDate.of(2026, 8, 12)))
                .isEqualTo("31.07\u201312.08.2026");
    }

    @Test
    void instants_are_shown_in_warsaw() {
        assertThat(polish.instant(Instant.parse("2026-11-23T08:12:00Z"))).isEqualTo("dziś,\u00a09:12");
        assertThat(polish.instant(Instant.parse("2026-11-22T22:59:00Z"))).isEqualTo("wczoraj,\u00a023:59");
        assertThat(polish.instant(Instant.parse("2026-07-16T12:02:00Z"))).isEqualTo("16.07.2026,\u00a014:02");
    }

    @Test
    void numbers_of_people_are_grouped_or_hidden() {
        assertThat(polish.account("61109010140000071219812874")).isEqualTo("61 1090 1014 0000 0712 1981 2874");
        assertThat(polish.masked("+48 600 700 218")).isEqualTo("6••\u00a0•••\u00a0218");
        assertThat(polish.masked("600700218")).isEqualTo("6••\u00a0•••\u00a0218");
    }

    @Test
    void one_letter_words_never_end_a_line() {
        assertThat(polish.glue("Woda w strefie i w domu, a o 8 z kranu"))
                .isEqualTo("Woda w\u00a0strefie i\u00a0w\u00a0domu, a\u00a0o\u00a08 z\u00a0kranu");
        assertThat(english.glue("a pipe")).isEqualTo("a pipe");
    }
}
