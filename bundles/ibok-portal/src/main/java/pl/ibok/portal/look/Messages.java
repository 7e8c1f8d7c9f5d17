package pl.ibok.portal.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of one language: the portal's own and, over them, those of an e-service. Immutable; made once for each
 * e-service and language.
 */
public final class Messages {
    private final Map<String, String> patterns;

    /** The same words with one-letter words glued to the next, as they are asked for; one object serves one language. */
    private final Map<String, String> glued = new ConcurrentHashMap<>();

    private Messages(Map<String, String> patterns) {
        this.patterns = patterns;
    }

    /** No words at all. */
    public static Messages none() {
        return new Messages(Map.of());
    }

    /**
     * These words and those of a UTF-8 properties file.
     *
     * @param file the file's content, closed here; null adds nothing
     */
    public Messages with(InputStream file) {
        if (file == null) {
            return this;
        }
        Properties read = new Properties();
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Messages can't be read", e);
        }
        Map<String, String> all = new HashMap<>(patterns);
        read.forEach((key, text) -> all.put((String) key, (String) text));
        return new Messages(Map.copyOf(all));
    }

    /** Whether there are words for a key. */
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** Null when there are no such words. */
    private String glue(Formats formats, String key) {
        String pattern = patterns.get(key);
        return pattern == null ? null : glued.computeIfAbsent(key, first -> formats.glue(pattern));
    }

    /**
     * The words of a key with its arguments put in; a key that nobody translated shows itself in brackets.
     *
     * @param arguments numbers, dates, instants or text, see {@link Pattern}
     */
    public String text(Formats formats, String key, Object... arguments) {
        String known = glued.get(key);
        String text = known == null ? glue(formats, key) : known;
        if (text == null) {
            return "⟦" + key + "⟧";
        }
        return text.indexOf('{') < 0 ? text : new Pattern(text, formats, arguments).text();
    }
}
