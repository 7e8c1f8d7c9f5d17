package pl.ibok.portal.look;

import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** Rows and cells of the table at hand: each cell knows its column's title and whether it holds figures. */
final class TableParts {
    private String[] titles = {};
    private boolean[] figures = {};
    private int next;

    /** {@code kit.columns(columns)}: begins a table; gives back nothing to print. */
    TemplateMethodModelEx columns() {
        return arguments -> {
            TemplateSequenceModel columns = (TemplateSequenceModel) arguments.get(0);
            titles = new String[columns.size()];
            figures = new boolean[columns.size()];
            for (int i = 0; i < titles.length; i++) {
                TemplateHashModel column = (TemplateHashModel) columns.get(i);
                titles[i] = ((TemplateScalarModel) column.get("title")).getAsString();
                figures[i] = column.get("num") instanceof TemplateBooleanModel num && num.getAsBoolean();
            }
            return "";
        };
    }

    /** {@code <@ui.row total=false current=false>}. */
    TemplateDirectiveModel row() {
        return (env, parameters, loopVariables, body) -> {
            next = 0;
            Writer out = env.getOut();
            out.write(
                    Markup.flag(parameters, "total", false) ? "<tr role=\"row\" class=\"total\"" : "<tr role=\"row\"");
            out.write(Markup.flag(parameters, "current", false) ? " aria-current=\"true\">" : ">");
            nested(body, out);
            out.write("</tr>\n");
        };
    }

    /** {@code <@ui.cell head=false quiet=false strong=false>}. */
    TemplateDirectiveModel cell() {
        return (env, parameters, loopVariables, body) -> {
            if (next >= titles.length) {
                throw new TemplateModelException(
                        "The row has more cells than the table's " + titles.length + " columns");
            }
            int column = next++;
            boolean head = Markup.flag(parameters, "head", false);
            Writer out = env.getOut();
            if (head) {
                out.write("<th scope=\"row\" role=\"rowheader\"");
            } else {
                out.write("<td role=\"cell\" data-l=\"");
                Markup.escape(out, titles[column]);
                out.write("\"");
            }
            classes(out, figures[column], parameters);
            out.write(">");
            nested(body, out);
            out.write(head ? "</th>" : "</td>");
        };
    }

    private static void classes(Writer out, boolean figures, Map<?, ?> parameters)
            throws IOException, TemplateException {
        boolean quiet = Markup.flag(parameters, "quiet", false);
        boolean strong = Markup.flag(parameters, "strong", false);
        if (figures || quiet || strong) {
            String names = (figures ? "num" : "") + (quiet ? " quiet" : "") + (strong ? " strong" : "");
            out.write(" class=\"" + names.strip() + "\"");
        }
    }

    private static void nested(TemplateDirectiveBody body, Writer out) throws TemplateException, IOException {
        if (body != null) {
            body.render(out);
        }
    }
}
