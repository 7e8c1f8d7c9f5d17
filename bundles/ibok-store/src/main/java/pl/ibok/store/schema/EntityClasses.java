package pl.ibok.store.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.Converter;
import javax.persistence.Embeddable;
import javax.persistence.Entity;
import javax.persistence.MappedSuperclass;

/** Finds the classes that JPA keeps without loading the others. */
public final class EntityClasses {
    private static final List<Class<? extends Annotation>> KINDS =
            List.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class);
    private static final String MARK = "Ljavax/persistence/";
    private static final String PACKAGES = "/pl/ibok/";

    private EntityClasses() {}

    /** @param classFiles of one module */
    public static List<Class<?>> of(ClassLoader loader, List<URL> classFiles) {
        List<Class<?>> found = new ArrayList<>();
        for (URL file : classFiles) {
            if (mentionsPersistence(file)) {
                Class<?> candidate = load(loader, name(file));
                if (KINDS.stream().anyMatch(candidate::isAnnotationPresent)) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    /** A class file names the annotations it carries in its constants. */
    private static boolean mentionsPersistence(URL file) {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(URL file) {
        String path = file.getPath();
        int start = path.lastIndexOf(PACKAGES) + 1;
        return path.substring(start, path.length() - ".class".length()).replace('/', '.');
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("A class of the module can't be loaded: " + name, e);
        }
    }
}
