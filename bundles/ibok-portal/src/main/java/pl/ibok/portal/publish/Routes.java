package pl.ibok.portal.publish;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import pl.ibok.portal.visit.Rule;

/** Finds the routes of resources. */
final class Routes {
    private Routes() {}

    /** @throws Refusal when a method is not marked or can't be published */
    static List<Route> of(String root, List<Object> resources) {
        List<Route> routes = new ArrayList<>();
        for (Object resource : resources) {
            Class<?> type = resource.getClass();
            Path path = type.getAnnotation(Path.class);
            if (path == null) {
                throw new Refusal(type.getName() + " has no @Path");
            }
            for (Method method : type.getMethods()) {
                String verb = verb(method);
                if (verb != null) {
                    routes.add(route(joined(root, path.value()), verb, resource, method));
                } else if (method.isAnnotationPresent(Path.class)) {
                    throw new Refusal(method + " has a @Path but no verb");
                }
            }
        }
        return List.copyOf(routes);
    }

    private static Route route(String base, String verb, Object resource, Method method) {
        Rule rule = Rule.of(resource.getClass(), method);
        if (rule == null) {
            throw new Refusal(method + " is not marked @Open, @SignedIn or @Requires");
        }
        Path path = method.getAnnotation(Path.class);
        return Route.of(verb, path == null ? base : joined(base, path.value()), rule, resource, method);
    }

    private static String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        return null;
    }

    /** Two parts of a template with one slash between, names without their regular expressions, no slash at the end. */
    static String joined(String base, String part) {
        String path = (base + "/" + part)
                .replaceAll("\\{\\s*([\\w.-]+)\\s*:(?:[^{}]|\\{[^{}]*})*}", "{$1}")
                .replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
