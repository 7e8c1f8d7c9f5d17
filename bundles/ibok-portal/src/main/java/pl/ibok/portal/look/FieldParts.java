package pl.ibok.portal.look;

import freemarker.template.TemplateModelException;
import java.util.List;

/** Small answers about a form's field that every field asks for. */
final class FieldParts {
    private FieldParts() {}

    /** {@code ui.describedBy(name, hint, problem, extra)}: the ids of what describes the field, as far as it is there. */
    static String describedBy(List<?> arguments) throws TemplateModelException {
        String id = id(Markup.text(arguments.get(0), "name"));
        StringBuilder ids = new StringBuilder();
        add(ids, arguments, 1, id + "-hint");
        add(ids, arguments, 2, id + "-problem");
        add(ids, arguments, 3, arguments.size() > 3 ? Markup.text(arguments.get(3), "extra") : "");
        return ids.toString();
    }

    private static void add(StringBuilder ids, List<?> arguments, int place, String id) throws TemplateModelException {
        if (place < arguments.size() && Markup.given(arguments.get(place))) {
            ids.append(ids.isEmpty() ? "" : " ").append(id);
        }
    }

    /** The keyboard of a phone; what is given goes before what the type wants. */
    static String mode(String type, String given) {
        if (!given.isEmpty()) {
            return given;
        }
        return switch (type) {
            case "money", "number" -> "decimal";
            case "date" -> "numeric";
            default -> "";
        };
    }

    /** The name, with what an id should not hold replaced. */
    static String id(String name) {
        StringBuilder id = new StringBuilder(name.length() + 2).append("f-");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain =
                    (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
            id.append(plain ? c : '-');
        }
        return id.toString();
    }
}
