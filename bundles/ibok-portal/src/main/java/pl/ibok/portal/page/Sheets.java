package pl.ibok.portal.page;

import java.util.List;
import java.util.stream.Stream;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Spreadsheet;

/** A table as a file of the wanted format. */
final class Sheets {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Sheets() {}

    static Download download(Spreadsheet sheet, Stream<List<Object>> rows) {
        return switch (sheet.format()) {
            case CSV -> Download.attachment(
                    sheet.name() + ".csv", "text/csv;charset=utf-8", out -> Csv.write(sheet.columns(), rows, out));
            case XLSX -> Download.attachment(
                    sheet.name() + ".xlsx", XLSX, out -> Xlsx.write(sheet.columns(), rows, out));
        };
    }
}
