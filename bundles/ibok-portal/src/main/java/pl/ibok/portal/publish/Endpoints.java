package pl.ibok.portal.publish;

import java.util.List;
import java.util.Map;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import pl.ibok.portal.page.Answers;
import pl.ibok.portal.page.Failures;
import pl.ibok.portal.visit.Gate;

/**
 * Opens CXF endpoints on a bus and a registry of destinations of our own: other users of CXF in the same Karaf can't collide with our addresses.
 */
public final class Endpoints implements AutoCloseable {
    /** What a stranger asks for wrongly is no event for the log. */
    private static final Map<String, Object> QUIET = Map.of(
            "javax.ws.rs.NotFoundException.log.level", "FINE",
            "javax.ws.rs.NotAllowedException.log.level", "FINE",
            "javax.ws.rs.NotAcceptableException.log.level", "FINE",
            "javax.ws.rs.NotSupportedException.log.level", "FINE",
            "javax.ws.rs.ClientErrorException.log.level", "FINE");

    private final Gate gate;
    private final Answers answers;
    private final Failures failures;
    private final Bus bus;
    private final HTTPTransportFactory transport = new HTTPTransportFactory(new DestinationRegistryImpl());

    public Endpoints(Gate gate, Answers answers, Failures failures) {
        this.gate = gate;
        this.answers = answers;
        this.failures = failures;
        this.bus = underOwnLoader(() -> new CXFBusFactory().createBus());
    }

    /** Opens one root; CXF works under the portal's class loader, not the caller's. */
    Server open(Module module, String path, List<Object> resources) {
        RouteFinder routes = new RouteFinder(module.routes.get(path));
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setDestinationFactory(transport);
        factory.setAddress(path);
        factory.setServiceBeans(resources);
        factory.setProviders(List.of(
                new GateFilter(gate, routes),
                new FailureMapper(failures),
                new FormReader(module),
                new VisitProvider(),
                new Parameters()));
        factory.setInvoker(new RouteInvoker(module, routes, gate, answers, failures));
        factory.setProperties(QUIET);
        return underOwnLoader(() -> {
            factory.setStart(false);
            Server server = factory.create();
            PageInterceptor.into(server, module.routes.get(path), gate, failures);
            server.start();
            return server;
        });
    }

    private static <T> T underOwnLoader(java.util.function.Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Endpoints.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() {
        bus.shutdown(true);
    }
}
