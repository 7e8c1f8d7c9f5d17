package pl.ibok.portal.status;

import java.lang.reflect.Method;
import java.util.List;

/** The register of routes published now. */
@FunctionalInterface
public interface Routed {
    List<Entry> routes();

    /**
     * One route.
     *
     * @param module name of the module it belongs to
     * @param verb GET, POST …
     * @param path template, {@code /e-reading/meters/{id}}
     * @param permission {@code open}, {@code signed-in} or the permission's name
     * @param form the form it takes, or null
     * @param method what answers, for its parameters
     */
    record Entry(String module, String verb, String path, String permission, Class<?> form, Method method) {}
}
