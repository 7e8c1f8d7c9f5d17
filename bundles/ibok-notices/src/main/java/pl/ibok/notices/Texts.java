package pl.ibok.notices;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.store.Store;
import pl.ibok.notices.KnownTopics.Known;
import pl.ibok.notices.letter.Composer;
import pl.ibok.notices.letter.Letter;

/** Writes the messages of a topic: by the utility's own words where it has some, else by the shipped ones. */
public final class Texts {
    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final Store store;
    private final Composer composer = new Composer();
    private final Sender sender;

    public Texts(Store store, Sender sender) {
        this.store = store;
        this.sender = sender;
    }

    /** The templates of a topic by language, for one or many letters. */
    public record Words(Known topic, Map<String, String> own) {}

    /** The utility's words of a topic that hold now; one query. */
    public Words words(Known topic) {
        Map<String, String> own = new HashMap<>();
        store.sql(
                        """
                        SELECT DISTINCT ON (language) language, text FROM notices.template
                         WHERE topic = ? ORDER BY language, version DESC
                        """,
                        topic.name())
                .list(row -> List.of(row.text("language"), row.isNull("text") ? "" : row.text("text")))
                .forEach(each -> own.put(each.get(0), each.get(1)));
        own.values().removeIf(String::isEmpty);
        return new Words(topic, own);
    }

    /**
     * @param recipient name of the person or firm
     * @throws Composer.Mistake when the shipped template wants a fact that is not there; the utility's own is left aside then
     */
    public Letter letter(Words words, String language, Map<String, Object> facts, String recipient) {
        String own = words.own().get(language);
        if (own != null) {
            try {
                return compose(words.topic().name(), own, language, facts, recipient);
            } catch (Composer.Mistake e) {
                LOG.error(
                        "The utility's words for {} ({}) can't be used, the shipped ones are: {}",
                        words.topic().name(),
                        language,
                        e.getMessage());
            }
        }
        return compose(words.topic().name(), words.topic().templates().get(language), language, facts, recipient);
    }

    public Letter compose(String topic, String text, String language, Map<String, Object> facts, String recipient) {
        return composer.compose(
                topic,
                text,
                Locale.forLanguageTag(language),
                facts,
                new Composer.Frame(sender.name(), sender.phone(), recipient));
    }

    /** @throws Composer.Mistake when it does not compile */
    public void check(String topic, String text) {
        composer.check(topic, text);
    }
}
