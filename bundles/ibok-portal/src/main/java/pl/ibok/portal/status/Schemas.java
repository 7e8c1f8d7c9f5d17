package pl.ibok.portal.status;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import pl.ibok.api.web.Upload;

/** JSON schemas of forms and parameters. */
final class Schemas {
    private Schemas() {}

    static Map<String, Object> of(Class<?> form) {
        return Map.of("type", "object", "properties", fields(form));
    }

    static Map<String, Map<String, Object>> fields(Class<?> form) {
        Map<String, Map<String, Object>> fields = new LinkedHashMap<>();
        for (RecordComponent component : form.getRecordComponents()) {
            fields.put(component.getName(), value(component.getGenericType()));
        }
        return fields;
    }

    static Map<String, Object> value(Type type) {
        if (type instanceof ParameterizedType list) {
            return Map.of("type", "array", "items", value(list.getActualTypeArguments()[0]));
        } else if (type == BigDecimal.class) {
            return Map.of("type", "number");
        } else if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return Map.of("type", "integer", "format", type == Long.class || type == long.class ? "int64" : "int32");
        } else if (type == Boolean.class || type == boolean.class) {
            return Map.of("type", "boolean");
        } else if (type == LocalDate.class) {
            return Map.of("type", "string", "format", "date");
        } else if (type == UUID.class) {
            return Map.of("type", "string", "format", "uuid");
        } else if (type == Upload.class) {
            return Map.of("type", "string", "format", "binary");
        } else if (type instanceof Class<?> choice && choice.isEnum()) {
            return Map.of("type", "string", "enum", words(choice));
        }
        return Map.of("type", "string");
    }

    private static List<String> words(Class<?> choice) {
        List<String> words = new ArrayList<>();
        for (Object constant : choice.getEnumConstants()) {
            words.add(((Enum<?>) constant).name().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    static Map<String, Object> problem() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String name : List.of("type", "title", "detail", "incident")) {
            properties.put(name, Map.of("type", "string"));
        }
        properties.put("status", Map.of("type", "integer"));
        Map<String, Object> error = Map.of(
                "type",
                "object",
                "properties",
                Map.of("field", Map.of("type", "string"), "message", Map.of("type", "string")));
        properties.put("errors", Map.of("type", "array", "items", error));
        return Map.of("type", "object", "properties", properties);
    }
}
