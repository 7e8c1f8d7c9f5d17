package pl.ibok.api.web;

/**
 * A page: a browser gets the template filled with the model, a program the model as JSON. The model is a record made for this page,
 * never an entity; money in PLN and volumes in m³ are {@link java.math.BigDecimal}, dates ISO 8601, enums lower-case.
 *
 * @param template file name under {@code templates/} of the bundle without {@code .ftlh}
 * @param status HTTP status, 200 unless said otherwise
 * @param input what was typed, when the page shows a form again; else null
 */
public record Page(String template, Object model, int status, Input<?> input) {

    public static Page of(String template, Object model) {
        return new Page(template, model, 200, null);
    }

    /** The same form again with what was typed and what is wrong: 422, or problem+json for a program. */
    public static Page invalid(String template, Object model, Input<?> input) {
        return new Page(template, model, 422, input);
    }

    public Page status(int code) {
        return new Page(template, model, code, input);
    }

    /** Shows a form that is already filled in. */
    public Page filled(Input<?> with) {
        return new Page(template, model, status, with);
    }
}
