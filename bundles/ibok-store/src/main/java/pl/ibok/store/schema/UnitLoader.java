package pl.ibok.store.schema;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.eclipse.persistence.sessions.Session;

/** Sees a module's classes and EclipseLink's: the bundle of an e-service imports only javax.persistence. */
final class UnitLoader extends ClassLoader {
    private final List<ClassLoader> loaders;

    UnitLoader(ClassLoader module) {
        super(null);
        loaders = Stream.of(
                        module,
                        PersistenceProvider.class.getClassLoader(),
                        Session.class.getClassLoader(),
                        UnitLoader.class.getClassLoader())
                .distinct()
                .toList();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        for (ClassLoader loader : loaders) {
            try {
                return loader.loadClass(name);
            } catch (ClassNotFoundException e) {
                // the next one may have it
            }
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected URL findResource(String name) {
        return loaders.stream()
                .map(loader -> loader.getResource(name))
                .filter(url -> url != null)
                .findFirst()
                .orElse(null);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        for (ClassLoader loader : loaders) {
            Enumeration<URL> found = loader.getResources(name);
            if (found.hasMoreElements()) {
                return found;
            }
        }
        return Collections.emptyEnumeration();
    }
}
