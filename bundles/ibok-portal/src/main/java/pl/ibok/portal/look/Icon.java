package pl.ibok.portal.look;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/**
 * {@code <@ui.icon name="gauge" label="" />}: an icon of the sprite. Without a label it is decoration and hidden from screen
 * readers.
 */
record Icon(String sprite) implements TemplateDirectiveModel {
    @Override
    @SuppressWarnings("rawtypes")
    public void execute(Environment env, Map parameters, TemplateModel[] loopVariables, TemplateDirectiveBody body)
            throws TemplateException, IOException {
        write(env.getOut(), Markup.text(parameters, "name"), Markup.text(parameters, "label"));
    }

    void write(Writer out, String name, String label) throws IOException {
        out.write("<svg class=\"icon\" ");
        if (label.isEmpty()) {
            out.write("aria-hidden=\"true\"");
        } else {
            out.write("role=\"img\" aria-label=\"");
            Markup.escape(out, label);
            out.write("\"");
        }
        out.write(" focusable=\"false\"><use href=\"");
        Markup.escape(out, sprite);
        out.write("#");
        Markup.escape(out, name);
        out.write("\"></use></svg>");
    }
}
