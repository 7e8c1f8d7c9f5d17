package pl.ibok.store.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The jar or the folder of classes that a class came from, for tests without a framework. */
public record CodeModule(String schema, Class<?> anchor) implements Module {

    @Override
    public List<MigrationFile> migrations() {
        return inRoot(root -> files(root.resolve("db/migration"), 1, ".sql")
                .map(MigrationFile::of)
                .toList());
    }

    @Override
    public List<Class<?>> entities() {
        Path folder = Path.of(anchor.getPackageName().replace('.', '/'));
        return inRoot(root -> EntityClasses.of(
                loader(),
                files(root.resolve(folder.toString()), Integer.MAX_VALUE, ".class")
                        .toList()));
    }

    @Override
    public ClassLoader loader() {
        return anchor.getClassLoader();
    }

    private <T> T inRoot(Function<Path, T> work) {
        try {
            URI source =
                    anchor.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path place = Path.of(source);
            if (Files.isDirectory(place)) {
                return work.apply(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return work.apply(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<URL> files(Path folder, int depth, String ending) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(ending)).map(CodeModule::url).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
