package pl.ibok.portal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Formats formats = new Formats(Locale.forLanguageTag("pl"), LocalDate.of(2026, 11, 23));

    @Test
    void a_noun_follows_its_number() {
        String pattern = "k=Masz {0,plural,one{# fakturę}few{# faktury}many{# faktur}other{# faktury}} na {1,money}";
        assertThat(said(pattern, 1, new BigDecimal("10"))).isEqualTo("Masz 1 fakturę na 10,00\u00a0zł");
        assertThat(said(pattern, 22, new BigDecimal("10"))).isEqualTo("Masz 22 faktury na 10,00\u00a0zł");
        assertThat(said(pattern, 1005, new BigDecimal("10"))).isEqualTo("Masz 1\u00a0005 faktur na 10,00\u00a0zł");
        assertThat(said(pattern, new BigDecimal("1.5"), BigDecimal.ONE)).startsWith("Masz 1,5 faktury");
    }

    @Test
    void a_form_may_hold_another_argument() {
        assertThat(said("k={0,plural,one{dzień {1}}few{dni {1}}many{dni {1}}}", 5, "razem"))
                .isEqualTo("dni razem");
    }

    @Test
    void a_form_that_was_left_out_is_stood_in_by_the_last_one() {
        assertThat(said("k={0,plural,one{nowa}other{nowych}}", 3)).isEqualTo("nowych");
    }

    @Test
    void dates_and_volumes_are_written_by_kind() {
        assertThat(said("k=Do {0,day} ({0}), stan {1,volume}", LocalDate.of(2026, 11, 30), new BigDecimal("1289")))
                .isEqualTo("Do 30\u00a0listopada (30.11.2026), stan 1\u00a0289\u00a0m³");
    }

    @Test
    void a_missing_key_shows_itself() {
        assertThat(Messages.none().text(formats, "reading.title")).isEqualTo("⟦reading.title⟧");
    }

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertThat(keys("pl")).isEqualTo(keys("en"));
    }

    private static java.util.Set<Object> keys(String language) throws IOException {
        Properties read = new Properties();
        try (var file = Look.class.getResourceAsStream("/i18n/messages_" + language + ".properties")) {
            read.load(file);
        }
        return read.keySet();
    }

    private String said(String line, Object... arguments) {
        var file = new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
        return Messages.none().with(file).text(formats, "k", arguments);
    }
}
