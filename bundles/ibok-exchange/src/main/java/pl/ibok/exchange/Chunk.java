package pl.ibok.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A stretch of lines, committed together: the rows as COPY text, and the lines refused before they reached the database. */
final class Chunk {
    private final StringBuilder copy = new StringBuilder(1 << 20);
    private final List<Finding> refused = new ArrayList<>();
    private final Map<Long, String> raws = new LinkedHashMap<>();
    private long lastLine;
    private long blank;

    void add(StagedRow row) {
        copy.append(row.line());
        for (String value : row.values()) {
            copy.append('\t');
            append(value);
        }
        copy.append('\t');
        append(row.reason());
        copy.append('\n');
        raws.put(row.line(), row.raw());
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

    String raw(long line) {
        return raws.get(line);
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
