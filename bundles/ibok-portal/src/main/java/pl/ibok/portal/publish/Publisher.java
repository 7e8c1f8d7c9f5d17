package pl.ibok.portal.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.web.EService;
import pl.ibok.api.web.WebModule;
import pl.ibok.portal.page.Presentation;
import pl.ibok.portal.page.Source;
import pl.ibok.portal.status.Routed;

/** Publishes modules as they come and lets them finish as they go. */
public final class Publisher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final long DRAIN_MILLIS = 15_000;

    private final Presentation portal;
    private final Source portalSource;
    private final Endpoints endpoints;
    private final Roots roots = new Roots();
    private final Map<WebModule, Module> modules = new ConcurrentHashMap<>();
    private final Map<WebModule, Refused> refused = new ConcurrentHashMap<>();

    /** Each page asks for this order. */
    private volatile List<Module> inOrder = List.of();

    public Publisher(Presentation portal, Source portalSource, Endpoints endpoints) {
        this.portal = portal;
        this.portalSource = portalSource;
        this.endpoints = endpoints;
    }

    /** Publishes all roots of a module, or none; a refusal is logged and makes {@code /health} degraded. */
    public synchronized void add(WebModule service, Source source) {
        try {
            Presentation presentation =
                    source == portalSource ? portal : Presentation.of(service.name(), source, portalSource, portal);
            publish(new Module(service, presentation));
            refused.remove(service);
        } catch (RuntimeException e) {
            LOG.error("The module {} is not published: {}", service.name(), e.getMessage(), e);
            refused.put(service, new Refused(source, e.getMessage()));
        }
    }

    private void publish(Module module) {
        for (String root : module.routes.keySet()) {
            if (!root.startsWith("/") || (root.length() > 1 && root.endsWith("/"))) {
                throw new Refusal("A root begins with a slash and ends without one: " + root);
            }
            if (roots.has(root)) {
                throw new Refusal("Another module is published at " + root);
            }
        }
        List<Module.Root> added = new ArrayList<>();
        try {
            module.service.roots().forEach((path, resources) -> {
                if (!resources.isEmpty()) {
                    added.add(module.add(path, endpoints.open(module, path, resources)));
                }
            });
        } catch (RuntimeException e) {
            module.destroy();
            throw e;
        }
        modules.put(module.service, module);
        inOrder = sorted();
        roots.add(added);
        LOG.info("Published {} at {}", module.service.name(), module.routes.keySet());
    }

    /** Lets the module's requests finish, 15 s at most, and forgets it. Returns when none of its code runs any more. */
    public void remove(WebModule service) {
        refused.remove(service);
        Module module = modules.get(service);
        if (module == null) {
            return;
        }
        // Its roots answer 503 until all are out; only then are they unknown.
        if (!module.traffic.drain(DRAIN_MILLIS)) {
            LOG.warn("Requests of {} did not finish in {} ms", service.name(), DRAIN_MILLIS);
        }
        synchronized (this) {
            roots.remove(module);
            modules.remove(service);
            inOrder = sorted();
            module.destroy();
            LOG.info("Withdrew {}", service.name());
            Map.copyOf(refused).forEach((waiting, why) -> add(waiting, why.source()));
        }
    }

    Module.Root find(String path) {
        return roots.find(path);
    }

    /** The presentation of a module published now, or null. */
    Presentation presentation(String name) {
        for (Module module : modules.values()) {
            if (module.service.name().equals(name)) {
                return module.presentation;
            }
        }
        return null;
    }

    /** All routes published now. */
    public List<Routed.Entry> routes() {
        List<Routed.Entry> entries = new ArrayList<>();
        for (Module module : modules.values()) {
            module.routes
                    .values()
                    .forEach(routes -> routes.forEach(route -> entries.add(new Routed.Entry(
                            module.service.name(),
                            route.verb(),
                            route.path(),
                            route.rule().word(),
                            route.form(),
                            route.method()))));
        }
        return entries;
    }

    /** The states of the e-services that are here. */
    public Map<String, String> states() {
        Map<String, String> states = new TreeMap<>();
        modules.values().forEach(module -> {
            if (module.service instanceof EService) {
                states.put("e-" + module.service.name(), module.traffic.draining() ? "degraded" : "up");
            }
        });
        refused.keySet().forEach(service -> states.put("e-" + service.name(), "degraded"));
        return states;
    }

    /** The modules published now by their place in the menu; those that are no e-services come last. */
    List<Module> inOrder() {
        return inOrder;
    }

    private List<Module> sorted() {
        return modules.values().stream()
                .sorted(Comparator.comparingInt((Module module) -> module.place).thenComparing(module -> module.name))
                .toList();
    }

    @Override
    public synchronized void close() {
        modules.values().forEach(module -> {
            module.traffic.drain(DRAIN_MILLIS);
            roots.remove(module);
            module.destroy();
        });
        modules.clear();
        inOrder = List.of();
    }

    private record Refused(Source source, String reason) {}
}
