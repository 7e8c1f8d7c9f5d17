package pl.ibok.notices;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

/** Short words of a bundle where there is no visit to ask: mails, the frame, the topics of others. Strings only, nothing of the bundle's classes. */
public final class Phrases {
    private final Map<String, Properties> languages = new HashMap<>();

    /** @param files finds {@code i18n/messages_pl.properties} and the English ones; null = none */
    public Phrases(Function<String, InputStream> files) {
        for (String language : Languages.BOTH) {
            languages.put(language, read(files.apply("i18n/messages_" + language + ".properties")));
        }
    }

    /** Those of this bundle. */
    public static Phrases own() {
        return new Phrases(path -> Phrases.class.getResourceAsStream("/" + path));
    }

    public String text(String language, String key, Object... arguments) {
        String text = languages.get(language).getProperty(key, "⟦" + key + "⟧");
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** The words, or these instead. */
    public String or(String language, String key, String other) {
        return languages.get(language).getProperty(key, other);
    }

    private static Properties read(InputStream file) {
        Properties words = new Properties();
        if (file == null) {
            return words;
        }
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("Messages can't be read", e);
        }
    }
}
