package pl.ibok.portal.look;

import freemarker.core.TemplateMarkupOutputModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.List;

/** Small answers about a form's field that every field asks for. */
final class FieldParts {
    private FieldParts() {}

    /** {@code fieldId(name)}: the name, with what an id should not hold replaced. */
    static TemplateMethodModelEx id() {
        return arguments -> id(text(arguments, 0));
    }

    /** {@code describedBy(name, hint, problem, extra)}: the ids of what describes the field, as far as it is there. */
    static TemplateMethodModelEx describedBy() {
        return arguments -> {
            StringBuilder ids = new StringBuilder();
            add(ids, arguments, 1, () -> id(text(arguments, 0)) + "-hint");
            add(ids, arguments, 2, () -> id(text(arguments, 0)) + "-problem");
            add(ids, arguments, 3, () -> text(arguments, 3));
            return ids.toString();
        };
    }

    /** {@code mode(type, given)}: the keyboard of a phone; what is given goes before what the type wants. */
    static TemplateMethodModelEx mode() {
        return arguments -> {
            String given = text(arguments, 1);
            if (!given.isEmpty()) {
                return given;
            }
            return switch (text(arguments, 0)) {
                case "money", "number" -> "decimal";
                case "date" -> "numeric";
                default -> "";
            };
        };
    }

    private static String id(String name) {
        StringBuilder id = new StringBuilder(name.length() + 2).append("f-");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain =
                    (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
            id.append(plain ? c : '-');
        }
        return id.toString();
    }

    private static void add(StringBuilder ids, List<?> arguments, int place, Id id) throws TemplateModelException {
        if (there(arguments, place)) {
            ids.append(ids.isEmpty() ? "" : " ").append(id.make());
        }
    }

    private static boolean there(List<?> arguments, int place) throws TemplateModelException {
        return place < arguments.size()
                && (arguments.get(place) instanceof TemplateMarkupOutputModel<?> markup
                        ? !empty(markup)
                        : !text(arguments, place).isEmpty());
    }

    @SuppressWarnings("unchecked")
    private static <M extends TemplateMarkupOutputModel<M>> boolean empty(TemplateMarkupOutputModel<M> markup)
            throws TemplateModelException {
        return markup.getOutputFormat().isEmpty((M) markup);
    }

    private static String text(List<?> arguments, int place) throws TemplateModelException {
        return Markup.text(arguments.get(place), "the argument");
    }

    private interface Id {
        String make() throws TemplateModelException;
    }
}
