package pl.ibok.registry.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** What the registry says of rows it does not take, in the languages it knows. */
final class Words {
    private static final Map<String, Properties> LANGUAGES = new ConcurrentHashMap<>();

    private Words() {}

    static String of(String key, Locale locale) {
        return LANGUAGES.computeIfAbsent(locale.getLanguage(), Words::read).getProperty(key);
    }

    private static Properties read(String language) {
        Properties words = new Properties();
        try (InputStream file = Words.class.getResourceAsStream("/i18n/messages_" + language + ".properties")) {
            if (file != null) {
                words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
