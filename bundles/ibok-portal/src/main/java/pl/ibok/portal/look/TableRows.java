package pl.ibok.portal.look;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code <@ui.rows of columns />}: the rows of a table whose columns say what stands in them, all made in Java. */
record TableRows(Formats formats, Messages messages, Icon icon) implements TemplateDirectiveModel {

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

    @Override
    @SuppressWarnings("rawtypes")
    public void execute(Environment env, Map parameters, TemplateModel[] loopVariables, TemplateDirectiveBody body)
            throws TemplateException, IOException {
        TemplateSequenceModel given = (TemplateSequenceModel) parameters.get("columns");
        List<Column> columns = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            columns.add(Column.of((TemplateHashModel) given.get(i)));
        }
        TemplateSequenceModel rows = (TemplateSequenceModel) parameters.get("of");
        Writer out = env.getOut();
        for (int i = 0; i < rows.size(); i++) {
            Fields row = (Fields) rows.get(i);
            out.write("<tr role=\"row\">");
            for (Column column : columns) {
                cell(out, column, row);
            }
            out.write("</tr>\n");
        }
    }

    private void cell(Writer out, Column column, Fields row) throws IOException, TemplateModelException {
        if (column.head) {
            out.write("<th scope=\"row\" role=\"rowheader\"");
        } else {
            out.write("<td role=\"cell\" data-l=\"");
            Markup.escape(out, column.title);
            out.write("\"");
        }
        if (column.figures || column.strong) {
            out.write(
                    column.figures && column.strong
                            ? " class=\"num strong\""
                            : column.figures ? " class=\"num\"" : " class=\"strong\"");
        }
        out.write(">");
        value(out, column, row.plain(column.field));
        if (!column.when.isEmpty() && Boolean.TRUE.equals(row.plain(column.when))) {
            out.write("<br><small>");
            Markup.escape(out, column.note);
            out.write("</small>");
        }
        out.write(column.head ? "</th>" : "</td>");
    }

    private void value(Writer out, Column column, Object value) throws IOException, TemplateModelException {
        if (value == null) {
            out.write("–");
            return;
        }
        switch (column.as) {
            case "date" -> out.write(formats.date((LocalDate) value));
            case "volume" -> out.write(formats.volume((BigDecimal) value));
            case "litres" -> out.write(formats.litres((BigDecimal) value));
            case "money" -> out.write(formats.money((BigDecimal) value));
            case "number" -> out.write(formats.number((BigDecimal) value));
            case "words" -> Markup.escape(out, words(column, word(value)));
            case "status" -> status(out, column, word(value));
            default -> Markup.escape(out, word(value));
        }
    }

    private void status(Writer out, Column column, String value) throws IOException, TemplateModelException {
        TemplateModel kind = column.kinds == null ? null : column.kinds.get(value);
        out.write("<span class=\"status ");
        Markup.escape(out, kind == null ? "info" : Markup.text(kind, "kinds"));
        out.write("\">");
        icon.write(out, Markup.text(column.icons.get(value), "icons"), "");
        out.write("<span>");
        Markup.escape(out, words(column, value));
        out.write("</span></span>");
    }

    private String words(Column column, String value) {
        return messages.text(formats, column.words + value);
    }

    private static String word(Object value) {
        return value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value.toString();
    }
}
