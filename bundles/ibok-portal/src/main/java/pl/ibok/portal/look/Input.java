package pl.ibok.portal.look;

import java.util.List;
import java.util.Map;

/**
 * What was typed into a form that came back, and what is wrong with it; in templates it is {@code input}. On a page shown
 * for the first time it is {@link #NONE}.
 *
 * @param values raw text by field, exactly as typed; passwords left out
 * @param problems sentence by field, in the order of the fields on the page
 */
public record Input(Map<String, List<String>> values, Map<String, String> problems) {
    /** Nothing typed, nothing wrong. */
    public static final Input NONE = new Input(Map.of(), Map.of());

    /** First value typed into a field; null when the field was not sent. */
    public String value(String field) {
        List<String> typed = values.getOrDefault(field, List.of());
        return typed.isEmpty() ? null : typed.get(0);
    }

    /** Whether a checkbox or a radio of that value was chosen. */
    public boolean chosen(String field, String value) {
        return values.getOrDefault(field, List.of()).contains(value);
    }

    /** Whether the form came back at all, so that defaults no longer apply. */
    public boolean returned() {
        return !values.isEmpty() || !problems.isEmpty();
    }

    /** What is wrong with a field and how to mend it; null when nothing. */
    public String problem(String field) {
        return problems.get(field);
    }
}
