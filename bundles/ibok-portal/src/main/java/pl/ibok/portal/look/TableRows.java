package pl.ibok.portal.look;

import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code <@ui.rows of columns />}: the rows of a table whose columns say what stands in them, all made in Java. */
final class TableRows {
    private TableRows() {}

    static void draw(Call call) throws TemplateException, IOException {
        TemplateSequenceModel given = (TemplateSequenceModel) call.model("columns");
        List<RowColumn> columns = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            columns.add(new RowColumn(call, (TemplateHashModel) given.get(i)));
        }
        TemplateSequenceModel rows = (TemplateSequenceModel) call.model("of");
        for (int i = 0; i < rows.size(); i++) {
            Fields row = (Fields) rows.get(i);
            call.raw("<tr role=\"row\">");
            for (RowColumn column : columns) {
                cell(call, column, row);
            }
            call.raw("</tr>\n");
        }
    }

    private static void cell(Call call, RowColumn column, Fields row) throws IOException, TemplateModelException {
        call.raw(column.begin);
        value(call, column, row.plain(column.field));
        if (!column.when.isEmpty() && Boolean.TRUE.equals(row.plain(column.when))) {
            call.raw("<br><small>").esc(column.note).raw("</small>");
        }
        call.raw(column.end);
    }

    private static void value(Call call, RowColumn column, Object value) throws IOException, TemplateModelException {
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
            case "words", "status" -> call.raw(column.said(call, value));
            default -> call.esc(RowColumn.word(value));
        }
    }
}
