package pl.ibok.portal.status;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import pl.ibok.portal.status.Routed.Entry;

/**
 * {@code /openapi.json} (OpenAPI 3.0.3) of what is installed now, made from the register of routes: each operation says the permission it needs
 * as {@code x-permission}.
 */
final class OpenApi {
    private final Routed routed;

    OpenApi(Routed routed) {
        this.routed = routed;
    }

    Map<String, Object> document(String publicUrl) {
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        for (Entry route : routed.routes()) {
            paths.computeIfAbsent(route.path(), path -> new TreeMap<>())
                    .put(route.verb().toLowerCase(Locale.ROOT), operation(route));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.3");
        document.put("info", Map.of("title", "iBOK", "version", "1"));
        document.put("servers", List.of(Map.of("url", publicUrl)));
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "securitySchemes",
                        Map.of("token", Map.of("type", "http", "scheme", "bearer")),
                        "schemas",
                        Map.of("Problem", Schemas.problem())));
        return document;
    }

    private static Map<String, Object> operation(Entry route) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", id(route));
        operation.put("tags", List.of(route.module()));
        operation.put("x-permission", route.permission());
        operation.put("security", route.permission().equals("open") ? List.of() : List.of(Map.of("token", List.of())));
        operation.put("parameters", parameters(route));
        if (route.form() != null && !route.verb().equals("GET")) {
            Map<String, Object> schema = Map.of("schema", Schemas.of(route.form()));
            operation.put(
                    "requestBody",
                    Map.of("content", Map.of("application/json", schema, "multipart/form-data", schema)));
        }
        operation.put("responses", responses(route));
        return operation;
    }

    private static String id(Entry route) {
        return (route.verb().toLowerCase(Locale.ROOT) + route.path()).replaceAll("[^A-Za-z0-9]+", "-");
    }

    private static List<Map<String, Object>> parameters(Entry route) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (Parameter parameter : route.method().getParameters()) {
            PathParam path = parameter.getAnnotation(PathParam.class);
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (path != null) {
                parameters.add(parameter(path.value(), "path", Schemas.value(parameter.getParameterizedType())));
            } else if (query != null) {
                parameters.add(parameter(query.value(), "query", Schemas.value(parameter.getParameterizedType())));
            }
        }
        if (route.form() != null && route.verb().equals("GET")) {
            Schemas.fields(route.form()).forEach((name, schema) -> parameters.add(parameter(name, "query", schema)));
        }
        boolean aboutCustomer = !route.path().startsWith("/office")
                && !route.permission().equals("open")
                && !route.permission().equals("signed-in");
        if (aboutCustomer) {
            parameters.add(parameter("customer", "query", Map.of("type", "string")));
        }
        return parameters;
    }

    private static Map<String, Object> parameter(String name, String in, Map<String, Object> schema) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("required", in.equals("path"));
        parameter.put("schema", schema);
        return parameter;
    }

    private static Map<String, Object> responses(Entry route) {
        Map<String, Object> responses = new TreeMap<>();
        Map<String, Object> model = Map.of("schema", Map.of("type", "object"));
        responses.put(
                "200",
                Map.of(
                        "description",
                        "The model, or a page",
                        "content",
                        Map.of("application/json", model, "text/html", Map.of("schema", Map.of("type", "string")))));
        if (!route.verb().equals("GET")) {
            responses.put("201", Map.of("description", "Created; Location says where"));
            responses.put("303", Map.of("description", "A browser is sent on"));
        }
        Map<String, Object> problem = Map.of(
                "description",
                "A problem (RFC 9457)",
                "content",
                Map.of("application/problem+json", Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
        responses.put("default", problem);
        return responses;
    }
}
