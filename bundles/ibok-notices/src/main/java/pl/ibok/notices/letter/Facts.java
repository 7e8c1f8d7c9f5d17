package pl.ibok.notices.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The facts of a message as they are kept: JSON that gives back the types a template needs. */
public final class Facts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Facts() {}

    /** @throws IllegalArgumentException when a fact's type can't be kept */
    public static String json(Map<String, Object> facts) {
        ObjectNode all = JSON.createObjectNode();
        new TreeMap<>(facts).forEach((name, value) -> put(all, name, value));
        return all.toString();
    }

    private static void put(ObjectNode all, String name, Object value) {
        if (value instanceof String text) {
            all.put(name, text);
        } else if (value instanceof Integer || value instanceof Long) {
            all.put(name, ((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            all.put(name, flag);
        } else if (value instanceof BigDecimal number) {
            all.putObject(name).put("decimal", number.toPlainString());
        } else if (value instanceof LocalDate day) {
            all.putObject(name).put("day", day.toString());
        } else if (value instanceof Instant moment) {
            all.putObject(name).put("instant", moment.toString());
        } else {
            throw new IllegalArgumentException(
                    "The fact " + name + " can't be kept: " + value.getClass().getName());
        }
    }

    public static Map<String, Object> of(String json) {
        try {
            Map<String, Object> facts = new TreeMap<>();
            JSON.readTree(json)
                    .properties()
                    .forEach(each -> facts.put(each.getKey(), value(each.getKey(), each.getValue())));
            return facts;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Kept facts can't be read", e);
        }
    }

    private static Object value(String name, JsonNode node) {
        if (node.isTextual()) {
            return node.textValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isNumber()) {
            return node.longValue();
        }
        if (node.has("decimal")) {
            return new BigDecimal(node.get("decimal").textValue());
        }
        if (node.has("day")) {
            return LocalDate.parse(node.get("day").textValue());
        }
        if (node.has("instant")) {
            return Instant.parse(node.get("instant").textValue());
        }
        throw new IllegalArgumentException("The kept fact " + name + " can't be read");
    }
}
