package pl.ibok.portal.publish;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.message.Message;

/** From the method that CXF has chosen to its route. */
final class RouteFinder {
    private final Map<Method, Route> byMethod = new HashMap<>();

    RouteFinder(List<Route> routes) {
        routes.forEach(route -> byMethod.put(route.method(), route));
    }

    Route of(Message message) {
        OperationResourceInfo chosen = message.getExchange().get(OperationResourceInfo.class);
        Route route = chosen == null ? null : byMethod.get(chosen.getMethodToInvoke());
        if (route == null) {
            // Deny by default: what is not in the register of routes is not run.
            throw new IllegalStateException("No route is registered for " + chosen);
        }
        return route;
    }
}
