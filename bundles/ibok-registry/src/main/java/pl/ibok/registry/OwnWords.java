package pl.ibok.registry;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** This bundle's words for those who ask outside of a request, by language. Without arguments. */
public final class OwnWords {
    private static final Properties POLISH = read("pl");
    private static final Properties ENGLISH = read("en");

    private OwnWords() {}

    public static String text(String key, Locale locale) {
        Properties words = locale.getLanguage().equals("en") ? ENGLISH : POLISH;
        return words.getProperty(key, "⟦" + key + "⟧");
    }

    private static Properties read(String language) {
        String file = "/i18n/messages_" + language + ".properties";
        try (InputStreamReader text =
                new InputStreamReader(OwnWords.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(text);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
