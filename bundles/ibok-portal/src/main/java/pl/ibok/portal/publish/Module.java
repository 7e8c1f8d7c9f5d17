package pl.ibok.portal.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import pl.ibok.api.web.EService;
import pl.ibok.api.web.WebModule;
import pl.ibok.portal.form.Binding;
import pl.ibok.portal.page.Presentation;

/** A published module. */
final class Module {
    final WebModule service;
    final Presentation presentation;
    final Traffic traffic = new Traffic();
    final Map<String, List<Route>> routes;
    /** Its place in the menu; what is no e-service comes last. */
    final int place;

    final String name;
    /** Paths of its roots, sorted. */
    final List<String> paths;

    private final Map<Class<?>, Binding> bindings = new HashMap<>();
    private final List<Server> servers = new ArrayList<>();

    /** @throws Refusal when one of its methods can't be published */
    Module(WebModule service, Presentation presentation) {
        this.service = service;
        this.presentation = presentation;
        this.name = service.name();
        this.place = service instanceof EService eservice ? eservice.order() : Integer.MAX_VALUE;
        Map<String, List<Route>> found = new HashMap<>();
        service.roots().forEach((root, resources) -> found.put(root, Routes.of(root, resources)));
        this.routes = Map.copyOf(found);
        this.paths = found.keySet().stream().sorted().toList();
        for (List<Route> each : routes.values()) {
            for (Route route : each) {
                bind(route);
            }
        }
    }

    private void bind(Route route) {
        if (route.form() != null) {
            try {
                bindings.computeIfAbsent(route.form(), Binding::of);
            } catch (IllegalArgumentException e) {
                throw new Refusal(route.method() + ": " + e.getMessage());
            }
        }
    }

    Binding binding(Class<?> form) {
        return bindings.get(form);
    }

    Root add(String path, Server server) {
        servers.add(server);
        return new Root(path, this, (AbstractHTTPDestination) server.getDestination());
    }

    void destroy() {
        servers.forEach(Server::destroy);
        servers.clear();
    }

    /** A root path and where its requests go. */
    record Root(String path, Module module, AbstractHTTPDestination destination) {}
}
