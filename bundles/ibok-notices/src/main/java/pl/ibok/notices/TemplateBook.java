package pl.ibok.notices;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import pl.ibok.api.access.Audit;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.notices.KnownTopics.Known;
import pl.ibok.notices.letter.Composer;
import pl.ibok.notices.letter.Facts;

/** The utility's own words for topics: versions are only added, the last one counts. */
public final class TemplateBook {
    private final Store store;
    private final Clock clock;
    private final Audit audit;
    private final Texts texts;

    public TemplateBook(Store store, Clock clock, Audit audit, Texts texts) {
        this.store = store;
        this.clock = clock;
        this.audit = audit;
        this.texts = texts;
    }

    /** @param shipped whether this version went back to the shipped words */
    public record Version(int version, String author, Instant at, boolean shipped) {}

    /** Topics and languages with words of the utility's own, as {@code topic language}. */
    public List<String> changed() {
        return store.sql(
                        """
                        SELECT topic || ' ' || language AS one FROM (
                            SELECT DISTINCT ON (topic, language) topic, language, text FROM notices.template
                             ORDER BY topic, language, version DESC) AS newest
                         WHERE text IS NOT NULL
                        """)
                .list(row -> row.text("one"));
    }

    public List<Version> versions(Known topic, String language) {
        return store.sql(
                        """
                        SELECT version, author, at, text IS NULL AS shipped FROM notices.template
                         WHERE topic = ? AND language = ? ORDER BY version DESC LIMIT 50
                        """,
                        topic.name(),
                        language)
                .list(row ->
                        new Version(row.number("version"), row.text("author"), row.instant("at"), row.flag("shipped")));
    }

    /** The words that hold now. */
    public String text(Known topic, String language) {
        return texts.words(topic).own().getOrDefault(language, topic.templates().get(language));
    }

    /** Facts to try a template with: the bundle's sample, else those of the latest message, else none. */
    public Map<String, Object> sample(Known topic) {
        if (!topic.sample().isEmpty()) {
            return topic.sample();
        }
        return store.sql(
                        """
                        SELECT m.facts::text AS facts FROM notices.delivery d
                          JOIN notices.message m ON m.customer = d.customer AND m.id = d.message
                         WHERE d.topic = ? ORDER BY d.at DESC, d.id DESC LIMIT 1
                        """,
                        topic.name())
                .first(row -> Facts.of(row.text("facts")))
                .orElse(Map.of());
    }

    /**
     * Adds a version.
     *
     * @param text null = back to the shipped words
     * @throws Composer.Mistake when the text does not compile, or can't be filled with the sample
     */
    public void put(Known topic, String language, String text, String author) {
        if (text != null) {
            texts.check(topic.name(), text);
            Map<String, Object> sample = sample(topic);
            if (!sample.isEmpty()) {
                texts.compose(topic.name(), text, language, sample, author);
            }
        }
        store.inTransaction(() -> {
            store.sql(
                            """
                            INSERT INTO notices.template (topic, language, version, text, author, at)
                            SELECT ?, ?, coalesce(max(version), 0) + 1, ?::text, ?, ?
                              FROM notices.template WHERE topic = ? AND language = ?
                            """,
                            topic.name(),
                            language,
                            text,
                            author,
                            clock.now(),
                            topic.name(),
                            language)
                    .update();
            audit.record(
                    "notices.template",
                    null,
                    "template " + topic.name() + " " + language,
                    text == null ? "shipped words" : text);
        });
    }
}
