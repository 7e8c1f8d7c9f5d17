package pl.ibok.exchange;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pl.ibok.api.exchange.ImportTarget.Series;

/** A stretch of lines, committed together: the rows as COPY text, and the lines refused before they reached the database. */
final class Chunk {
    private final StringBuilder copy = new StringBuilder(1 << 20);
    private final List<Finding> refused = new ArrayList<>();
    private final List<String> raws = new ArrayList<>();
    private final SeriesOfChunk series = new SeriesOfChunk();
    private final int seriesField;
    private long[] numbers = new long[1_000];
    private long lastLine;
    private long blank;

    /** @param seriesField by whose values the series are gathered; -1 = by none */
    Chunk(int seriesField) {
        this.seriesField = seriesField;
    }

    /** Takes a row; lines come in their order. */
    void add(StagedRow row) {
        copy.append(row.line());
        for (String value : row.values()) {
            copy.append('\t');
            append(value);
        }
        copy.append('\t');
        append(row.reason());
        copy.append('\n');
        if (raws.size() == numbers.length) {
            numbers = Arrays.copyOf(numbers, numbers.length * 2);
        }
        numbers[raws.size()] = row.line();
        raws.add(row.raw());
        if (seriesField >= 0 && row.micros() != StagedRow.NO_MOMENT && row.values()[seriesField] != null) {
            series.add(row.values()[seriesField], row.micros());
        }
    }

    void refuse(Finding finding) {
        refused.add(finding);
    }

    /** Counts a line that holds no row: an empty one, or the head. */
    void skip() {
        blank++;
    }

    void endAt(long line) {
        lastLine = line;
    }

    /** Last line of the file that this chunk accounts for. */
    long lastLine() {
        return lastLine;
    }

    long blank() {
        return blank;
    }

    int staged() {
        return raws.size();
    }

    int lines() {
        return raws.size() + refused.size();
    }

    List<Finding> refused() {
        return refused;
    }

    List<Series> series() {
        return series.series();
    }

    List<YearMonth> months() {
        return series.months();
    }

    String raw(long line) {
        return raws.get(Arrays.binarySearch(numbers, 0, raws.size(), line));
    }

    /** The rows in PostgreSQL's COPY text format: line, the fields, reason. */
    String copyText() {
        return copy.toString();
    }

    private void append(String value) {
        if (value == null) {
            copy.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> copy.append("\\\\");
                case '\t' -> copy.append("\\t");
                case '\n' -> copy.append("\\n");
                case '\r' -> copy.append("\\r");
                default -> copy.append(c);
            }
        }
    }
}
