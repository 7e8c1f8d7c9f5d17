package pl.ibok.api.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table to download. The portal writes it as CSV (UTF-8 with BOM, semicolons, decimal comma, cells that a spreadsheet would take for
 * a formula are neutralised) or XLSX, streaming.
 *
 * @param name file name without its ending
 * @param columns head of each column, in the visitor's language
 * @param rows cells: String, BigDecimal, Integer, Long, LocalDate, Instant, Boolean or null
 */
public record Spreadsheet(String name, Format format, List<String> columns, Stream<List<Object>> rows) {

    public enum Format {
        CSV,
        XLSX
    }
}
