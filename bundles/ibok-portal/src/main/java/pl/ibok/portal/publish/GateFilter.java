package pl.ibok.portal.publish;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import pl.ibok.portal.visit.Gate;
import pl.ibok.portal.visit.PortalVisit;

/** Asks the gate after the method is known and before its parameters are read. */
final class GateFilter implements ContainerRequestFilter {
    private final Gate gate;
    private final RouteFinder routes;

    GateFilter(Gate gate, RouteFinder routes) {
        this.gate = gate;
        this.routes = routes;
    }

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        Message message = JAXRSUtils.getCurrentMessage();
        Route route = routes.of(message);
        gate.enter(visit(message), route.rule(), route.form() != null);
    }

    static PortalVisit visit(Message message) {
        return PortalVisit.of((HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST));
    }
}
