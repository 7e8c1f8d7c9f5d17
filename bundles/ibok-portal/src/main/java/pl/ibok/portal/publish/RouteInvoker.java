package pl.ibok.portal.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.MessageContentsList;
import org.apache.cxf.service.invoker.Invoker;
import pl.ibok.api.web.Missing;
import pl.ibok.portal.page.Answers;
import pl.ibok.portal.page.Failures;
import pl.ibok.portal.visit.Gate;
import pl.ibok.portal.visit.PortalVisit;

/**
 * Calls the method through its prepared handle and writes what it returns straight to the response. CXF finds the method and reads its parameters;
 * its outgoing chain, half of what CXF costs, is not needed (docs/decisions/0050).
 */
final class RouteInvoker implements Invoker {
    private final Module module;
    private final RouteFinder routes;
    private final Gate gate;
    private final Answers answers;
    private final Failures failures;

    RouteInvoker(Module module, RouteFinder routes, Gate gate, Answers answers, Failures failures) {
        this.module = module;
        this.routes = routes;
        this.gate = gate;
        this.answers = answers;
        this.failures = failures;
    }

    @Override
    public Object invoke(Exchange exchange, Object parameters) {
        PortalVisit visit = GateFilter.visit(exchange.getInMessage());
        // Nothing goes through CXF's outgoing chain: for it, this exchange has no answer.
        exchange.setOneWay(true);
        try {
            answer(exchange, visit, parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }

    private void answer(Exchange exchange, PortalVisit visit, Object parameters) throws IOException {
        if (!visit.admitted()) {
            throw new IllegalStateException("Not admitted: " + visit.path());
        }
        try {
            Route route = routes.of(exchange.getInMessage());
            answers.write(visit, module.presentation, result(visit, route, parameters));
        } catch (IOException e) {
            if (visit.response().isCommitted()) {
                throw e;
            }
            failures.write(visit, e);
        } catch (Throwable e) {
            failures.write(visit, e);
        }
    }

    private Object result(PortalVisit visit, Route route, Object parameters) throws Throwable {
        try {
            return route.call(arguments(parameters));
        } catch (Missing e) {
            gate.missed(visit, route.rule());
            throw e;
        }
    }

    private static List<Object> arguments(Object parameters) {
        return parameters instanceof MessageContentsList list
                ? list
                : org.apache.cxf.helpers.CastUtils.cast((List<?>) parameters);
    }
}
