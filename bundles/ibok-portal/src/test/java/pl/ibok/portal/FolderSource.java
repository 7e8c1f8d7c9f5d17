package pl.ibok.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import pl.ibok.portal.page.Source;

/** The files of a folder, as if they were a bundle. */
record FolderSource(Path folder) implements Source {
    @Override
    public URL find(String path) {
        try {
            return Files.isRegularFile(folder.resolve(path))
                    ? folder.resolve(path).toUri().toURL()
                    : null;
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    @Override
    public List<String> list(String below) {
        Path start = folder.resolve(below);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (var files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
