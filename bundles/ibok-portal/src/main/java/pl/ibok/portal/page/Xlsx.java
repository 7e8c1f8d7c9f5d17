package pl.ibok.portal.page;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import pl.ibok.api.time.Clock;

/** XLSX, row by row: memory does not grow with the table. */
final class Xlsx {
    private static final int ROWS_KEPT = 500;

    private Xlsx() {}

    static void write(List<String> columns, Stream<List<Object>> rows, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "iBOK", "1.0");
        Worksheet sheet = book.newWorksheet("1");
        for (int column = 0; column < columns.size(); column++) {
            sheet.inlineString(0, column, columns.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, 18);
        }
        int row = 1;
        for (Iterator<List<Object>> each = rows.iterator(); each.hasNext(); row++) {
            List<Object> cells = each.next();
            for (int column = 0; column < cells.size(); column++) {
                cell(sheet, row, column, cells.get(column));
            }
            if (row % ROWS_KEPT == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
        book.finish();
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof BigDecimal number) {
            sheet.value(row, column, number);
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean flag) {
            sheet.value(row, column, flag);
        } else if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Instant instant) {
            sheet.value(row, column, LocalDateTime.ofInstant(instant, Clock.WARSAW));
            sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
        } else if (value != null) {
            sheet.inlineString(row, column, value.toString());
        }
    }
}
