package pl.ibok.store.osgi;

import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import pl.ibok.store.schema.EntityClasses;
import pl.ibok.store.schema.MigrationFile;
import pl.ibok.store.schema.Module;

/** A bundle named {@code pl.ibok.<schema>}. */
record BundleModule(Bundle bundle) implements Module {
    private static final String PREFIX = "pl.ibok.";

    boolean hasSchema() {
        return bundle.getSymbolicName() != null
                && bundle.getSymbolicName().startsWith(PREFIX)
                && !migrations().isEmpty();
    }

    @Override
    public String schema() {
        return bundle.getSymbolicName().substring(PREFIX.length());
    }

    @Override
    public List<MigrationFile> migrations() {
        var files = bundle.findEntries("db/migration", "*.sql", false);
        return files == null
                ? List.of()
                : Collections.list(files).stream().map(MigrationFile::of).toList();
    }

    @Override
    public List<Class<?>> entities() {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        String folder = '/' + bundle.getSymbolicName().replace('.', '/');
        List<URL> classes = wiring
                .listResources(folder, "*.class", BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL)
                .stream()
                .map(wiring.getClassLoader()::getResource)
                .filter(Objects::nonNull)
                .toList();
        return EntityClasses.of(wiring.getClassLoader(), classes);
    }

    @Override
    public ClassLoader loader() {
        return bundle.adapt(BundleWiring.class).getClassLoader();
    }
}
