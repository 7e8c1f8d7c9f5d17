package pl.ibok.store.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/**
 * One SQL file of a module.
 *
 * @param name for example {@code V1__meters.sql}
 */
public record MigrationFile(String name, String sql) {

    public static MigrationFile of(URL file) {
        try (InputStream in = file.openStream()) {
            String path = file.getPath();
            String name = path.substring(path.lastIndexOf('/') + 1);
            return new MigrationFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
