package pl.ibok.api.web;

import java.util.List;
import java.util.Map;
import pl.ibok.api.access.Permission;

/**
 * A part of the portal: JAX-RS resources that a bundle shows under its root paths. Registered as a service; the portal publishes it when it
 * comes and, when it goes, first lets its requests finish. Templates, messages and static files come from the same bundle:
 * {@code templates/*.ftlh}, {@code i18n/messages_{pl,en}.properties}, {@code static/**}.
 *
 * <p>Resource methods return a {@link Page}, {@link Done}, {@link Download}, {@link Spreadsheet} or a model record; they take
 * {@code @Context Visit}, JAX-RS path and query parameters and, for a form or JSON body, {@link Input}. Every method carries
 * {@code @Open}, {@code @SignedIn} or {@code @Requires}, or its class does; otherwise the module is not published and the log says which
 * method is unmarked.
 */
public interface WebModule {

    /** The one name everything is derived from: {@code reading} for the bundle {@code pl.ibok.reading}. */
    String name();

    /**
     * Root path → resources. The longest root that is a whole-segment prefix of the request's path serves it; the resources' {@code @Path}
     * is relative to it. Keep root resources small, CXF tries each method.
     */
    Map<String, List<Object>> roots();

    /** The permissions this module's routes ask for. */
    default List<Permission> permissions() {
        return List.of();
    }
}
