package pl.ibok.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ibok.notices.letter.Composer;
import pl.ibok.notices.letter.Letter;

class ReadingTopicsTest {
    private final ReadingTopics topics = new ReadingTopics();

    private Letter letter(String language, String outcome, String message) throws IOException {
        Map<String, Object> facts = new HashMap<>(topics.sample(ReadingTopics.DECIDED));
        facts.put("outcome", outcome);
        facts.put("message", message);
        String path = "notices/" + ReadingTopics.DECIDED + "_" + language + ".ftl";
        try (InputStream file = topics.resource(path)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new Composer()
                    .compose(
                            path,
                            text,
                            Locale.forLanguageTag(language),
                            facts,
                            new Composer.Frame("Wodociągi", "", "Halina"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "pl, accepted, Odczyt 1\u00a0311\u00a0m³ przyjęty",
        "pl, informational, Odczyt 1\u00a0311\u00a0m³ zapisany informacyjnie",
        "pl, rejected, Odczyt nie został przyjęty",
        "pl, photo_asked, Prosimy o zdjęcie wodomierza",
        "en, accepted, 'Reading 1,311\u00a0m³ accepted'",
        "en, photo_asked, We need a photo of the meter"
    })
    void eachDecisionHasItsSubjectAndOneButton(String language, String outcome, String subject) throws IOException {
        Letter letter = letter(language, outcome, "Zdjęcie jest nieostre.");

        assertThat(letter.subject()).isEqualTo(subject);
        assertThat(letter.blocks())
                .filteredOn(block -> block.kind() == Letter.Kind.BUTTON)
                .hasSize(1);
        assertThat(letter.body()).contains("Zdjęcie jest nieostre.");
    }

    @Test
    void withoutAMessageNothingStandsInItsPlace() throws IOException {
        assertThat(letter("pl", "rejected", "").blocks()).hasSize(3);
    }
}
