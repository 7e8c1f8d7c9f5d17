package pl.ibok.notices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.notices.Topic;
import pl.ibok.api.notices.Topics;

/**
 * The topics met on this node. What a bundle declares is read once, as text: a message that a request in flight sends while its bundle goes still finds its words, and
 * nothing holds the bundle.
 */
public final class KnownTopics {
    private static final Logger LOG = LoggerFactory.getLogger(KnownTopics.class);

    private final Phrases own = Phrases.own();
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final IdentityHashMap<Object, List<Known>> installed = new IdentityHashMap<>();

    /**
     * A topic with all that its bundle brings for it, by language.
     *
     * @param templates as shipped
     * @param titles what the topic is about
     * @param groups name of the bundle's e-service
     * @param sample facts for a preview; may be empty
     */
    public record Known(
            Topic topic,
            String module,
            Map<String, String> templates,
            Map<String, String> titles,
            Map<String, String> groups,
            Map<String, Object> sample) {

        public String name() {
            return topic.name();
        }

        public boolean required() {
            return topic.kind() == Topic.Kind.REQUIRED;
        }
    }

    /** Called by Blueprint when a bundle with topics comes. */
    public synchronized void come(Topics topics) {
        if (topics == null) {
            return;
        }
        try {
            List<Known> read = read(topics);
            installed.put(topics, read);
            read.forEach(each -> known.put(each.name(), each));
        } catch (RuntimeException e) {
            LOG.error("The topics of a bundle can't be read; its messages are not sent", e);
        }
    }

    /** Called by Blueprint when it goes. */
    public synchronized void gone(Topics topics) {
        installed.remove(topics);
    }

    public Optional<Known> find(String name) {
        return Optional.ofNullable(known.get(name));
    }

    /** @throws IllegalArgumentException when nobody declared it */
    public Known demand(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("No bundle has declared the topic " + name));
    }

    /** Those of the bundles that are here now, by bundle, in the order they declare. */
    public synchronized List<Known> installed() {
        return installed.values().stream()
                .flatMap(List::stream)
                .sorted((a, b) -> a.module().compareTo(b.module()))
                .toList();
    }

    /** Whether the topic's bundle is here now, so that what its messages link to can be opened. */
    public synchronized boolean here(String name) {
        return installed.values().stream().flatMap(List::stream).anyMatch(each -> each.name()
                .equals(name));
    }

    /** What the topic is about, in words; that its e-service is off when its bundle was not met since the server started. */
    public String title(String name, String language) {
        return find(name).map(each -> each.titles().get(language)).orElseGet(() -> own.text(language, "notices.off"));
    }

    private static List<Known> read(Topics topics) {
        String module = topics.module();
        Phrases words = new Phrases(topics::resource);
        Map<String, String> groups = new LinkedHashMap<>();
        for (String language : Languages.BOTH) {
            groups.put(language, words.or(language, module + ".title", module));
        }
        return topics.topics().stream()
                .map(topic -> {
                    Map<String, String> titles = new HashMap<>();
                    Map<String, String> templates = new HashMap<>();
                    for (String language : Languages.BOTH) {
                        titles.put(language, words.or(language, "notice." + topic.name(), topic.name()));
                        templates.put(language, template(topics, topic.name(), language));
                    }
                    return new Known(topic, module, templates, titles, groups, topics.sample(topic.name()));
                })
                .toList();
    }

    private static String template(Topics topics, String topic, String language) {
        String path = "notices/" + topic + "_" + language + ".ftl";
        try (InputStream file = topics.resource(path)) {
            if (file == null) {
                throw new IllegalArgumentException(topics.module() + " has no " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
