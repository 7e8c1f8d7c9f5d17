package pl.ibok.portal.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;

/** The files inside a bundle. */
public interface Source {

    /** A file by its path, or null. */
    URL find(String path);

    /** Paths of all files under a folder, sorted. */
    List<String> list(String folder);

    /** Content of a file, or null. */
    default InputStream open(String path) {
        URL file = find(path);
        try {
            return file == null ? null : file.openStream();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " can't be read", e);
        }
    }
}
