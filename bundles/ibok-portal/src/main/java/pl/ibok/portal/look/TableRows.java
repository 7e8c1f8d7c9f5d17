package pl.ibok.portal.look;

import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code <@ui.rows of columns />}: the rows of a table whose columns say what stands in them, all made in Java. */
record TableRows(Call call) {

    /**
     * @param field what it shows of a row
     * @param as date, volume, litres, money, number, words or status
     * @param words the beginning of the message's key, for words and status
     * @param icons value → icon, for a status
     * @param kinds value → kind of a status; what is not named is {@code info}
     * @param when field that, being true, adds the note
     */
    private record Column(
            String title,
            boolean figures,
            boolean head,
            boolean strong,
            String field,
            String as,
            String words,
            TemplateHashModel icons,
            TemplateHashModel kinds,
            String when,
            String note) {

        static Column of(TemplateHashModel model) throws TemplateModelException {
            return new Column(
                    text(model, "title"),
                    Markup.flag(model, "num"),
                    Markup.flag(model, "head"),
                    Markup.flag(model, "strong"),
                    text(model, "field"),
                    text(model, "as"),
                    text(model, "words"),
                    (TemplateHashModel) model.get("icons"),
                    (TemplateHashModel) model.get("kinds"),
                    text(model, "when"),
                    text(model, "note"));
        }

        private static String text(TemplateHashModel model, String name) throws TemplateModelException {
            return Markup.text(model.get(name), name);
        }
    }

    static void draw(Call call) throws TemplateException, IOException {
        TemplateSequenceModel given = (TemplateSequenceModel) call.model("columns");
        List<Column> columns = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            columns.add(Column.of((TemplateHashModel) given.get(i)));
        }
        TableRows table = new TableRows(call);
        TemplateSequenceModel rows = (TemplateSequenceModel) call.model("of");
        for (int i = 0; i < rows.size(); i++) {
            Fields row = (Fields) rows.get(i);
            call.raw("<tr role=\"row\">");
            for (Column column : columns) {
                table.cell(column, row);
            }
            call.raw("</tr>\n");
        }
    }

    private void cell(Column column, Fields row) throws IOException, TemplateModelException {
        if (column.head) {
            call.raw("<th scope=\"row\" role=\"rowheader\"");
        } else {
            call.raw("<td role=\"cell\" data-l=\"").esc(column.title).raw("\"");
        }
        if (column.figures || column.strong) {
            call.raw(
                    column.figures && column.strong
                            ? " class=\"num strong\""
                            : column.figures ? " class=\"num\"" : " class=\"strong\"");
        }
        call.raw(">");
        value(column, row.plain(column.field));
        if (!column.when.isEmpty() && Boolean.TRUE.equals(row.plain(column.when))) {
            call.raw("<br><small>").esc(column.note).raw("</small>");
        }
        call.raw(column.head ? "</th>" : "</td>");
    }

    private void value(Column column, Object value) throws IOException, TemplateModelException {
        Formats formats = call.page().formats();
        if (value == null) {
            call.raw("–");
            return;
        }
        switch (column.as) {
            case "date" -> call.raw(formats.date((LocalDate) value));
            case "volume" -> call.raw(formats.volume((BigDecimal) value));
            case "litres" -> call.raw(formats.litres((BigDecimal) value));
            case "money" -> call.raw(formats.money((BigDecimal) value));
            case "number" -> call.raw(formats.number((BigDecimal) value));
            case "words" -> call.say(column.words + word(value));
            case "status" -> status(column, word(value));
            default -> call.esc(word(value));
        }
    }

    private void status(Column column, String value) throws IOException, TemplateModelException {
        TemplateModel kind = column.kinds == null ? null : column.kinds.get(value);
        call.raw("<span class=\"status ")
                .esc(kind == null ? "info" : Markup.text(kind, "kinds"))
                .raw("\">");
        call.icon(Markup.text(column.icons.get(value), "icons"));
        call.raw("<span>").say(column.words + value).raw("</span></span>");
    }

    private static String word(Object value) {
        return value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value.toString();
    }
}
