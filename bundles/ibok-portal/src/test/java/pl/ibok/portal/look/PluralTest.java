package pl.ibok.portal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {
    private static final Locale POLISH = Locale.forLanguageTag("pl");

    @ParameterizedTest
    @CsvSource({
        "0, MANY",
        "1, ONE",
        "2, FEW",
        "4, FEW",
        "5, MANY",
        "11, MANY",
        "12, MANY",
        "14, MANY",
        "21, MANY",
        "22, FEW",
        "24, FEW",
        "25, MANY",
        "101, MANY",
        "112, MANY",
        "122, FEW",
        "1002, FEW",
        "-3, FEW"
    })
    void polish_has_three_forms_for_whole_numbers(long number, Plural form) {
        assertThat(Plural.of(POLISH, number)).isEqualTo(form);
    }

    @Test
    void a_fraction_takes_a_form_of_its_own() {
        assertThat(Plural.of(POLISH, new BigDecimal("1.5"))).isEqualTo(Plural.OTHER);
        assertThat(Plural.of(POLISH, new BigDecimal("2.00"))).isEqualTo(Plural.FEW);
    }

    @Test
    void english_has_two() {
        assertThat(Plural.of(Locale.ENGLISH, 1)).isEqualTo(Plural.ONE);
        assertThat(Plural.of(Locale.ENGLISH, 2)).isEqualTo(Plural.OTHER);
        assertThat(Plural.of(Locale.ENGLISH, 0)).isEqualTo(Plural.OTHER);
    }
}
