package pl.ibok.itests.crawl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The keys of all messages of the delivered bundles. */
public final class MessageKeys {
    private static final String FILE = "i18n/messages_pl.properties";

    private MessageKeys() {}

    public static Set<String> all() {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> jars = Files.walk(Path.of(System.getProperty("ibok.assembly"), "system/pl/ibok"))) {
            for (Path jar :
                    jars.filter(path -> path.toString().endsWith(".jar")).toList()) {
                keys.addAll(of(jar));
            }
        } catch (IOException e) {
            throw new AssertionError("the delivered bundles can't be read", e);
        }
        return keys;
    }

    private static Set<String> of(Path path) throws IOException {
        Properties messages = new Properties();
        try (JarFile jar = new JarFile(path.toFile())) {
            ZipEntry file = jar.getEntry(FILE);
            if (file != null) {
                try (InputStream in = jar.getInputStream(file)) {
                    messages.load(in);
                }
            }
        }
        return messages.stringPropertyNames();
    }
}
