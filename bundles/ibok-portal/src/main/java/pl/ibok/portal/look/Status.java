package pl.ibok.portal.look;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** {@code <@ui.status text kind icon tint />}: an icon and words, never colour alone. */
record Status(Icon icon) implements TemplateDirectiveModel {
    @Override
    @SuppressWarnings("rawtypes")
    public void execute(Environment env, Map parameters, TemplateModel[] loopVariables, TemplateDirectiveBody body)
            throws TemplateException, IOException {
        String kind = Markup.text(parameters, "kind");
        String drawing = Markup.text(parameters, "icon");
        Writer out = env.getOut();
        out.write("<span class=\"status ");
        Markup.escape(out, kind.isEmpty() ? "info" : kind);
        out.write(Markup.flag(parameters, "tint", true) ? " tint\">" : "\">");
        icon.write(out, drawing.isEmpty() ? usual(kind) : drawing, "");
        out.write("<span>");
        Markup.write(out, parameters, "text");
        out.write("</span></span>");
    }

    private static String usual(String kind) {
        return switch (kind) {
            case "ok" -> "circle-check";
            case "warn" -> "calendar-clock";
            case "bad" -> "triangle-alert";
            case "none" -> "circle-dashed";
            default -> "clock";
        };
    }
}
