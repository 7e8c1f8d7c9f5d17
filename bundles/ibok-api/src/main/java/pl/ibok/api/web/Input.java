package pl.ibok.api.web;

import java.util.List;
import java.util.Map;

/**
 * A bound form: the record, what was typed, and what is wrong. A resource method takes it as its body: {@code Input<NewReading> input}.
 *
 * @param form the record; fields that could not be bound are null
 * @param typed field → raw text as typed
 */
public record Input<T extends Form>(T form, Map<String, List<String>> typed, Problems problems) {

    /** Checks the form and wraps it, as the portal does; for tests and for forms shown filled in. */
    public static <T extends Form> Input<T> of(T form) {
        Problems problems = new Problems();
        form.check(problems);
        return new Input<>(form, Map.of(), problems);
    }

    /** A form shown for the first time, with these values typed in already. */
    public static <T extends Form> Input<T> filled(Map<String, String> values) {
        Map<String, List<String>> typed = new java.util.HashMap<>();
        values.forEach((field, value) -> typed.put(field, List.of(value)));
        return new Input<>(null, Map.copyOf(typed), new Problems());
    }

    public boolean valid() {
        return problems.none();
    }

    /** What was typed in the field; empty when nothing. */
    public String value(String field) {
        List<String> values = typed.get(field);
        return values == null || values.isEmpty() ? "" : values.get(0);
    }

    /** All that was typed or chosen in a field of many. */
    public List<String> values(String field) {
        return typed.getOrDefault(field, List.of());
    }
}
