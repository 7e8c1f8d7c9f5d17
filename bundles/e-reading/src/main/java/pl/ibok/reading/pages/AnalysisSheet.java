package pl.ibok.reading.pages;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import pl.ibok.api.web.Spreadsheet;
import pl.ibok.api.web.Visit;
import pl.ibok.reading.use.Analysis;

/** The analysis as a table to download. */
final class AnalysisSheet {
    private final Visit visit;

    AnalysisSheet(Visit visit) {
        this.visit = visit;
    }

    /** @param analysis null = no rows */
    Spreadsheet of(Analysis analysis, Spreadsheet.Format format) {
        List<String> columns = Stream.of(
                        "from",
                        "to",
                        "use",
                        "before",
                        "daily",
                        "gardenUse",
                        "net",
                        "amount",
                        "days",
                        "knownDays",
                        "remark")
                .map(column -> visit.text("reading.sheet." + column))
                .toList();
        Stream<List<Object>> rows =
                analysis == null ? Stream.empty() : analysis.rows().stream().map(this::cells);
        return new Spreadsheet(visit.text("reading.sheet.analysis"), format, columns, rows);
    }

    private List<Object> cells(Analysis.Row row) {
        return Arrays.asList(
                row.from(),
                row.to(),
                row.use(),
                row.before(),
                row.daily(),
                row.gardenUse(),
                row.net(),
                row.amount(),
                row.days(),
                row.knownDays(),
                remark(row));
    }

    private String remark(Analysis.Row row) {
        if (row.flagged()) {
            return visit.text("reading.analysis.flagged");
        }
        return row.estimated() ? visit.text("reading.source.estimate") : null;
    }
}
