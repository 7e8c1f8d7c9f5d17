package pl.ibok.store.schema;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/** The address EclipseLink demands for a unit's archive, where there is no archive: nothing is ever found behind it. */
final class NoArchive extends URLStreamHandler {

    static URL of(String schema) {
        try {
            return new URL(null, "ibok:/" + schema + "/", new NoArchive());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(schema, e);
        }
    }

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
        throw new FileNotFoundException(url.toString());
    }
}
