package pl.ibok.portal.look;

import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** One use of a component by a template: its parameters, and where it is written. Whatever is not markup is escaped. */
final class Call {
    private final Kit page;
    private final Writer out;
    private final Map<?, ?> parameters;
    private final TemplateDirectiveBody body;

    Call(Kit page, Writer out, Map<?, ?> parameters, TemplateDirectiveBody body) {
        this.page = page;
        this.out = out;
        this.parameters = parameters;
        this.body = body;
    }

    /** The same page, written elsewhere. */
    Call to(Writer other) {
        return new Call(page, other, parameters, body);
    }

    Writer out() {
        return out;
    }

    Kit page() {
        return page;
    }

    Shell shell() {
        return page.shell();
    }

    /** Text of a parameter; empty when it was left out. */
    String text(String name) throws TemplateModelException {
        return Markup.text(parameters.get(name), name);
    }

    String text(String name, String otherwise) throws TemplateModelException {
        return parameters.get(name) == null ? otherwise : text(name);
    }

    /** Whether the parameter is there and not empty. */
    boolean given(String name) throws TemplateModelException {
        return Markup.given(parameters.get(name));
    }

    boolean flag(String name, boolean otherwise) throws TemplateModelException {
        return Markup.flag(parameters, name, otherwise);
    }

    int number(String name, int otherwise) throws TemplateModelException {
        return parameters.get(name) instanceof TemplateNumberModel number
                ? number.getAsNumber().intValue()
                : otherwise;
    }

    TemplateModel model(String name) {
        return (TemplateModel) parameters.get(name);
    }

    /** Writes markup of our own. */
    Call raw(String markup) throws IOException {
        out.write(markup);
        return this;
    }

    /** Writes text. */
    Call esc(String text) throws IOException {
        Markup.escape(out, text);
        return this;
    }

    /** Writes a parameter: text, or markup that the template captured. */
    Call value(String name) throws IOException, TemplateModelException {
        Markup.write(out, parameters, name);
        return this;
    }

    /** Writes an attribute, or nothing when it is empty. */
    Call attribute(String name, String text) throws IOException {
        return text.isEmpty() ? this : raw(" ").raw(name).raw("=\"").esc(text).raw("\"");
    }

    /** Writes the words of a key. */
    Call say(String key, Object... arguments) throws IOException {
        return esc(words(key, arguments));
    }

    String words(String key, Object... arguments) {
        return page.words(key, arguments);
    }

    /** Writes a decorative icon. */
    Call icon(String name) throws IOException {
        page.icon().write(out, name, "");
        return this;
    }

    /** Writes what stands between the tags. */
    Call nested() throws TemplateException, IOException {
        if (body != null) {
            body.render(out);
        }
        return this;
    }
}
