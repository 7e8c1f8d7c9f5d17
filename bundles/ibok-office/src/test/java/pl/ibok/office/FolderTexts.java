package pl.ibok.office;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import pl.ibok.api.access.Caller;
import pl.ibok.api.web.Texts;
import pl.ibok.api.web.Words;

/** The Polish words of some bundles, from their folders; arguments stand behind the pattern. */
record FolderTexts(Set<String> here) implements Texts {
    private static final Map<String, Properties> READ = new ConcurrentHashMap<>();

    @Override
    public Optional<Words> of(String module, Locale locale, LocalDate today) {
        return here.contains(module) ? Optional.of(of(module)) : Optional.empty();
    }

    @Override
    public boolean knows(String module, String key, Locale locale) {
        return here.contains(module) && properties(module).containsKey(key);
    }

    static Words of(String module) {
        Properties words = properties(module);
        return new Words() {
            @Override
            public String text(String key, Object... arguments) {
                String pattern = words.getProperty(key);
                if (pattern == null) {
                    throw new AssertionError(module + " has no word " + key);
                }
                return arguments.length == 0 ? pattern : pattern + Arrays.toString(arguments);
            }

            @Override
            public Locale locale() {
                return Caller.POLISH;
            }
        };
    }

    private static Properties properties(String module) {
        return READ.computeIfAbsent(module, name -> {
            Path bundle = Path.of("..", "ibok-" + name);
            Path folder = Files.exists(bundle) ? bundle : Path.of("..", "e-" + name);
            Properties words = new Properties();
            try (Reader file =
                    Files.newBufferedReader(folder.resolve("src/main/resources/i18n/messages_pl.properties"))) {
                words.load(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return words;
        });
    }
}
