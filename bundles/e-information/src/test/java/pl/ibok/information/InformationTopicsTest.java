package pl.ibok.information;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ibok.notices.letter.Composer;
import pl.ibok.notices.letter.Letter;

class InformationTopicsTest {
    private final InformationTopics topics = new InformationTopics();

    private Letter letter(String topic, String language, String water) throws IOException {
        Map<String, Object> facts = new HashMap<>(topics.sample(topic));
        facts.put("waterPoint", water);
        String path = "notices/" + topic + "_" + language + ".ftl";
        try (InputStream file = topics.resource(path)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            Composer.Frame frame = new Composer.Frame("Wodociągi", "", "Halina");
            return new Composer().compose(path, text, Locale.forLanguageTag(language), facts, frame);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "information.outage, pl, Planowane prace: Wymiana zasuw w ulicy Lipowej, 1",
        "information.outage, en, Planned works: Replacement of valves in Lipowa, 1",
        "information.outage-changed, pl, Inne godziny: Wymiana zasuw w ulicy Lipowej, 1",
        "information.outage-changed, en, Other hours: Replacement of valves in Lipowa, 1",
        "information.outage-cancelled, pl, Odwołane: Wymiana zasuw w ulicy Lipowej, 0",
        "information.outage-cancelled, en, Cancelled: Replacement of valves in Lipowa, 0"
    })
    void each_topic_says_in_its_subject_what_it_is(String topic, String language, String subject, int buttons)
            throws IOException {
        Letter letter = letter(topic, language, "Beczkowóz na rynku");
        assertThat(letter.subject()).isEqualTo(subject);
        assertThat(letter.blocks())
                .filteredOn(block -> block.kind() == Letter.Kind.BUTTON)
                .hasSize(buttons);
    }

    @ParameterizedTest
    @CsvSource({"information.outage, pl", "information.outage-changed, en"})
    void where_water_is_stands_only_when_somebody_said_it(String topic, String language) throws IOException {
        assertThat(letter(topic, language, "Beczkowóz na rynku").body())
                .contains("Beczkowóz na rynku")
                .contains("8:00");
        int with = letter(topic, language, "Beczkowóz").blocks().size();
        assertThat(letter(topic, language, "").blocks()).hasSize(with - 1);
    }
}
