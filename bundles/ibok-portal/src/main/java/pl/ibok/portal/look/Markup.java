package pl.ibok.portal.look;

import freemarker.core.TemplateMarkupOutputModel;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Map;

/** Writing of HTML by directives made in Java: text is always escaped. */
final class Markup {
    private Markup() {}

    /** A text parameter; empty when it was left out. */
    static String text(Map<?, ?> parameters, String name) throws TemplateModelException {
        return text(parameters.get(name), name);
    }

    /** As text; empty when it was left out. */
    static String text(Object value, String name) throws TemplateModelException {
        if (value == null) {
            return "";
        }
        if (value instanceof TemplateScalarModel text) {
            String string = text.getAsString();
            return string == null ? "" : string;
        }
        if (value instanceof TemplateNumberModel number) {
            Number plain = number.getAsNumber();
            return plain instanceof BigDecimal decimal ? decimal.toPlainString() : plain.toString();
        }
        throw new TemplateModelException(name + " is not text");
    }

    /** Whether there is something: text or captured markup that is not empty, or a number. */
    static boolean given(Object value) throws TemplateModelException {
        return value instanceof TemplateMarkupOutputModel<?> markup
                ? !empty(markup)
                : !text(value, "the value").isEmpty();
    }

    private static <M extends TemplateMarkupOutputModel<M>> boolean empty(TemplateMarkupOutputModel<M> markup)
            throws TemplateModelException {
        @SuppressWarnings("unchecked")
        M self = (M) markup;
        return markup.getOutputFormat().isEmpty(self);
    }

    /** Writes a parameter that is text (escaped) or markup captured by the template (as it is). */
    static void write(Writer out, Map<?, ?> parameters, String name) throws IOException, TemplateModelException {
        if (parameters.get(name) instanceof TemplateMarkupOutputModel<?> markup) {
            print(out, markup);
        } else {
            escape(out, text(parameters, name));
        }
    }

    private static <M extends TemplateMarkupOutputModel<M>> void print(Writer out, TemplateMarkupOutputModel<M> markup)
            throws IOException, TemplateModelException {
        @SuppressWarnings("unchecked")
        M self = (M) markup;
        markup.getOutputFormat().output(self, out);
    }

    static boolean flag(Map<?, ?> parameters, String name, boolean otherwise) throws TemplateModelException {
        return parameters.get(name) instanceof TemplateBooleanModel flag ? flag.getAsBoolean() : otherwise;
    }

    static boolean flag(TemplateHashModel model, String name) throws TemplateModelException {
        return model.get(name) instanceof TemplateBooleanModel flag && flag.getAsBoolean();
    }

    static void escape(Writer out, String text) throws IOException {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String entity =
                    switch (text.charAt(i)) {
                        case '&' -> "&amp;";
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '"' -> "&quot;";
                        case '\'' -> "&#39;";
                        default -> null;
                    };
            if (entity != null) {
                out.write(text, from, i - from);
                out.write(entity);
                from = i + 1;
            }
        }
        out.write(text, from, text.length() - from);
    }
}
