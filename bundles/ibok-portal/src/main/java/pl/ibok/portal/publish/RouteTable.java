package pl.ibok.portal.publish;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.ws.rs.core.MultivaluedMap;
import org.apache.cxf.jaxrs.impl.MetadataMap;
import org.apache.cxf.jaxrs.model.ClassResourceInfo;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;

/**
 * The pages of one root (its GET methods without a form), found by the segments of a path. It answers only where a single template can match and that one is made of whole
 * segments; everything else is left to JAX-RS's own rules.
 */
final class RouteTable {
    /** A regular expression that may stand for several segments. */
    private static final Pattern LONG = Pattern.compile("\\{[^{}]*:[^{}]*(?:/|\\.[*+])");

    private final Map<Integer, List<Entry>> bySegments = new HashMap<>();

    /** @param resources CXF's model of the classes published at the root */
    RouteTable(List<Route> routes, List<ClassResourceInfo> resources) {
        Map<Method, OperationResourceInfo> operations = new HashMap<>();
        for (ClassResourceInfo resource : resources) {
            resource.getMethodDispatcher()
                    .getOperationResourceInfos()
                    .forEach(operation -> operations.put(operation.getMethodToInvoke(), operation));
        }
        if (operations.values().stream().anyMatch(RouteTable::ofSeveralSegments)) {
            return;
        }
        for (Route route : routes) {
            if (route.verb().equals("GET")) {
                Entry entry = new Entry(route, operations.get(route.method()));
                bySegments
                        .computeIfAbsent(entry.segments(), count -> new ArrayList<>())
                        .add(entry);
            }
        }
    }

    /** @param values what stands in the path for the names of the template, not decoded */
    record Found(Route route, OperationResourceInfo operation, MultivaluedMap<String, String> values) {}

    /** The only page that the undecoded path can mean, or null. */
    Found find(String path) {
        if (path.indexOf('%') >= 0 || path.endsWith("/")) {
            return null;
        }
        String[] segments = split(path);
        Entry only = null;
        for (Entry entry : bySegments.getOrDefault(segments.length, List.of())) {
            if (entry.mayMatch(segments)) {
                if (only != null) {
                    return null;
                }
                only = entry;
            }
        }
        return only == null || !only.plain ? null : new Found(only.route, only.operation, only.values(segments));
    }

    private static boolean ofSeveralSegments(OperationResourceInfo operation) {
        return LONG.matcher(template(operation)).find();
    }

    private static String template(OperationResourceInfo operation) {
        return operation.getClassResourceInfo().getURITemplate().getValue()
                + operation.getURITemplate().getValue();
    }

    private static String[] split(String path) {
        return path.substring(1).split("/");
    }

    /** A template by its segments. */
    private static final class Entry {
        private final Route route;
        private final OperationResourceInfo operation;
        /** A literal each, or null where anything may stand. */
        private final String[] literals;
        /** Null where it is a literal. */
        private final String[] names;
        /** Whether the template is no more than whole segments without regular expressions. */
        private boolean plain;

        Entry(Route route, OperationResourceInfo operation) {
            this.route = route;
            this.operation = operation;
            this.literals = split(route.path());
            this.names = new String[literals.length];
            this.plain = operation != null && route.form() == null && !limited(operation);
            for (int i = 0; i < literals.length; i++) {
                String part = literals[i];
                if (part.indexOf('{') >= 0) {
                    plain &= part.startsWith("{") && part.indexOf('}') == part.length() - 1;
                    names[i] = part.substring(1, part.length() - 1);
                    literals[i] = null;
                }
            }
        }

        /** Whether the template holds a regular expression, which the route's path no longer shows. */
        private static boolean limited(OperationResourceInfo operation) {
            return template(operation).indexOf(':') >= 0;
        }

        int segments() {
            return literals.length;
        }

        boolean mayMatch(String[] path) {
            for (int i = 0; i < path.length; i++) {
                if (literals[i] != null && !literals[i].equals(path[i])) {
                    return false;
                }
            }
            return true;
        }

        MultivaluedMap<String, String> values(String[] path) {
            MultivaluedMap<String, String> values = new MetadataMap<>();
            for (int i = 0; i < path.length; i++) {
                if (names[i] != null) {
                    values.putSingle(names[i], path[i]);
                }
            }
            return values;
        }
    }
}
