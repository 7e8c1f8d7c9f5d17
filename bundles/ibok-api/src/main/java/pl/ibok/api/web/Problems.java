package pl.ibok.api.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with a form, field by field, in message keys: what is wrong and how to mend it. */
public final class Problems {
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param field record component; empty = the form as a whole
     * @param message key in the bundle's messages
     */
    public Problems add(String field, String message, Object... arguments) {
        if (of(field).isEmpty() || field.isEmpty()) {
            problems.add(new Problem(field, message, List.of(arguments)));
        }
        return this;
    }

    /** Adds the problem unless the condition holds. A field keeps its first problem only. */
    public Problems demand(boolean condition, String field, String message, Object... arguments) {
        return condition ? this : add(field, message, arguments);
    }

    public boolean none() {
        return problems.isEmpty();
    }

    public List<Problem> all() {
        return List.copyOf(problems);
    }

    public Optional<Problem> of(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .findFirst();
    }

    public record Problem(String field, String message, List<Object> arguments) {}
}
