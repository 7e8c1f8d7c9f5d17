package pl.ibok.portal;

import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.osgi.framework.Bundle;
import pl.ibok.portal.page.Source;

/** The files inside an OSGi bundle. */
final class BundleSource implements Source {
    private final Bundle bundle;

    BundleSource(Bundle bundle) {
        this.bundle = bundle;
    }

    @Override
    public URL find(String path) {
        return bundle.getEntry(path);
    }

    @Override
    public List<String> list(String folder) {
        Enumeration<URL> found = bundle.findEntries(folder, "*", true);
        if (found == null) {
            return List.of();
        }
        List<String> paths = new ArrayList<>();
        for (URL file : Collections.list(found)) {
            String path = file.getPath().substring(1);
            if (!path.endsWith("/")) {
                paths.add(path);
            }
        }
        Collections.sort(paths);
        return paths;
    }
}
