package pl.ibok.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void aReasonHasWordsInBothLanguages() {
        assertThat(Words.of("registry.import.otherValue", Locale.forLanguageTag("pl")))
                .startsWith("Ten sam klucz")
                .contains("{0}");
        assertThat(Words.of("registry.import.otherValue", Locale.ENGLISH)).contains("{0}");
    }

    @Test
    void aReasonOfSomebodyElseHasNone() {
        assertThat(Words.of("exchange.row.short", Locale.ENGLISH)).isNull();
    }
}
