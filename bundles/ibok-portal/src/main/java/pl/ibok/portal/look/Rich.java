package pl.ibok.portal.look;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** {@code <@ui.rich text />}: text in which {@code *stars*} set words bold; everything else is escaped. */
final class Rich implements TemplateDirectiveModel {
    @Override
    @SuppressWarnings("rawtypes")
    public void execute(Environment env, Map parameters, TemplateModel[] loopVariables, TemplateDirectiveBody body)
            throws TemplateException, IOException {
        Writer out = env.getOut();
        String[] pieces = Markup.text(parameters, "text").split("\\*", -1);
        for (int i = 0; i < pieces.length; i++) {
            boolean bold = i % 2 == 1;
            out.write(bold ? "<strong>" : "");
            Markup.escape(out, pieces[i]);
            out.write(bold ? "</strong>" : "");
        }
    }
}
