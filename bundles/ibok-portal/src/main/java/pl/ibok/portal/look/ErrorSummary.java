package pl.ibok.portal.look;

import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelIterator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is to be mended before a form can go, each with the way to its field. */
final class ErrorSummary {
    private ErrorSummary() {}

    /** {@code <@ui.errors problems={field: sentence} />}. */
    static void given(Call call) throws TemplateException, IOException {
        TemplateHashModelEx problems = (TemplateHashModelEx) call.model("problems");
        Map<String, String> all = new LinkedHashMap<>();
        TemplateModelIterator fields = problems.keys().iterator();
        while (fields.hasNext()) {
            TemplateModel field = fields.next();
            String name = Markup.text(field, "field");
            all.put(name, Markup.text(problems.get(name), name));
        }
        draw(call, all);
    }

    static void draw(Call call, Map<String, String> problems) throws IOException {
        if (problems.isEmpty()) {
            return;
        }
        call.raw(
                "<div class=\"errors\" role=\"alert\" tabindex=\"-1\" autofocus data-focus aria-labelledby=\"errors-title\">\n");
        call.raw("<h2 id=\"errors-title\">").icon("circle-alert").say("ui.errors", problems.size());
        call.raw("</h2>\n<ul>");
        for (Map.Entry<String, String> problem : problems.entrySet()) {
            call.raw("<li><a href=\"#");
            call.esc(problem.getKey().isEmpty() ? "main" : FieldParts.id(problem.getKey()))
                    .raw("\">");
            call.esc(problem.getValue()).raw("</a></li>");
        }
        call.raw("</ul>\n</div>\n");
    }
}
