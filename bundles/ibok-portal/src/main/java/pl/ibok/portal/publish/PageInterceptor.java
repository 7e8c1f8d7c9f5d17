package pl.ibok.portal.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.interceptor.Interceptor;
import org.apache.cxf.jaxrs.JAXRSServiceImpl;
import org.apache.cxf.jaxrs.interceptor.JAXRSInInterceptor;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.model.URITemplate;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import pl.ibok.portal.page.Failures;
import pl.ibok.portal.visit.Gate;
import pl.ibok.portal.visit.PortalVisit;

/**
 * Finds the method of a page by its path, asks the gate and has CXF read the parameters, without trying every template of the root as a regular expression. All other
 * requests go CXF's usual way (docs/decisions/0054).
 */
final class PageInterceptor extends JAXRSInInterceptor {
    private final RouteTable table;
    private final Gate gate;
    private final Failures failures;

    private PageInterceptor(RouteTable table, Gate gate, Failures failures) {
        this.table = table;
        this.gate = gate;
        this.failures = failures;
    }

    /** Puts itself in the place of CXF's own interceptor. */
    static void into(Server server, List<Route> routes, Gate gate, Failures failures) {
        JAXRSServiceImpl service = (JAXRSServiceImpl) server.getEndpoint().getService();
        RouteTable table = new RouteTable(routes, service.getClassResourceInfos());
        List<Interceptor<? extends Message>> chain =
                server.getEndpoint().getBinding().getInInterceptors();
        if (!chain.removeIf(JAXRSInInterceptor.class::isInstance)) {
            throw new IllegalStateException("CXF reads requests in another way than expected");
        }
        chain.add(new PageInterceptor(table, gate, failures));
    }

    @Override
    public void handleMessage(Message message) {
        PortalVisit visit = GateFilter.visit(message);
        RouteTable.Found page = visit.request().getMethod().equals("GET") ? table.find(visit.path()) : null;
        if (page == null) {
            super.handleMessage(message);
            return;
        }
        try {
            enter(message, visit, page);
        } catch (IOException | RuntimeException e) {
            refuse(message, visit, e);
        }
    }

    private void enter(Message message, PortalVisit visit, RouteTable.Found page) throws IOException {
        message.getExchange().put(OperationResourceInfo.class, page.operation());
        message.put(URITemplate.TEMPLATE_PARAMETERS, page.values());
        gate.enter(visit, page.route().rule(), false);
        List<Object> parameters = JAXRSUtils.processParameters(page.operation(), page.values(), message);
        message.setContent(List.class, parameters);
    }

    private void refuse(Message message, PortalVisit visit, Exception failure) {
        try {
            failures.write(visit, failure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        message.getExchange().setOneWay(true);
        message.getInterceptorChain().abort();
    }
}
