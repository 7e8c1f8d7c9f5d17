package pl.ibok.portal.look;

import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.io.IOException;
import java.util.Map;

/** The table at hand: each cell knows its column's title and whether it holds figures. */
final class TableParts {
    private String[] titles = {};
    private boolean[] figures = {};
    private int next;

    static void into(Map<String, Component> parts) {
        parts.put("table", Component.of("caption columns wide captionHidden", TableParts::table));
        parts.put("row", Component.of("total current", TableParts::row));
        parts.put("cell", Component.of("head quiet strong", TableParts::cell));
        parts.put("rows", Component.of("of columns", TableRows::draw));
    }

    /** A wide one scrolls inside a named region instead of turning into cards on a phone. */
    private static void table(Call call) throws TemplateException, IOException {
        boolean wide = call.flag("wide", false);
        if (wide) {
            call.raw("<div class=\"scroller\" role=\"region\" tabindex=\"0\" aria-label=\"")
                    .value("caption");
            call.raw("\">\n");
        }
        call.raw(
                wide
                        ? "<table class=\"table wide\" role=\"table\">\n"
                        : "<table class=\"table cards\" role=\"table\">\n");
        call.raw(call.flag("captionHidden", false) ? "<caption class=\"hidden\">" : "<caption>")
                .value("caption");
        call.raw("</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">");
        call.page().table().columns(call, (TemplateSequenceModel) call.model("columns"));
        call.raw("</tr></thead>\n<tbody role=\"rowgroup\">").nested().raw("</tbody>\n</table>\n");
        call.raw(wide ? "</div>\n" : "");
    }

    private void columns(Call call, TemplateSequenceModel columns) throws TemplateException, IOException {
        titles = new String[columns.size()];
        figures = new boolean[columns.size()];
        for (int i = 0; i < titles.length; i++) {
            TemplateHashModel column = (TemplateHashModel) columns.get(i);
            titles[i] = Markup.text(column.get("title"), "title");
            figures[i] = Markup.flag(column, "num");
            boolean hidden = Markup.flag(column, "hidden");
            call.raw("<th scope=\"col\" role=\"columnheader\"").raw(figures[i] ? " class=\"num\">" : ">");
            call.raw(hidden ? "<span class=\"hidden\">" : "").esc(titles[i]).raw(hidden ? "</span></th>" : "</th>");
        }
    }

    private static void row(Call call) throws TemplateException, IOException {
        call.page().table().next = 0;
        call.raw(call.flag("total", false) ? "<tr role=\"row\" class=\"total\"" : "<tr role=\"row\"");
        call.raw(call.flag("current", false) ? " aria-current=\"true\">" : ">")
                .nested()
                .raw("</tr>\n");
    }

    private static void cell(Call call) throws TemplateException, IOException {
        TableParts table = call.page().table();
        if (table.next >= table.titles.length) {
            throw new TemplateModelException(
                    "The row has more cells than the table's " + table.titles.length + " columns");
        }
        int column = table.next++;
        boolean head = call.flag("head", false);
        if (head) {
            call.raw("<th scope=\"row\" role=\"rowheader\"");
        } else {
            call.raw("<td role=\"cell\" data-l=\"").esc(table.titles[column]).raw("\"");
        }
        call.attribute("class", classes(table.figures[column], call)).raw(">");
        call.nested().raw(head ? "</th>" : "</td>");
    }

    private static String classes(boolean figures, Call call) throws TemplateModelException {
        boolean quiet = call.flag("quiet", false);
        boolean strong = call.flag("strong", false);
        return ((figures ? "num" : "") + (quiet ? " quiet" : "") + (strong ? " strong" : "")).strip();
    }
}
