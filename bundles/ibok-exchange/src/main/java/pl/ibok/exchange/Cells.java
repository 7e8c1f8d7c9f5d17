package pl.ibok.exchange;

/** Splits a line into its cells. A quoted cell may hold the separator and doubled quotes; it ends on its line. */
final class Cells {
    private final char separator;
    private final char quote;

    Cells(char separator, char quote) {
        this.separator = separator;
        this.quote = quote;
    }

    /**
     * Fills the cells that the line has, trimmed; returns how many the line has, also beyond the array's length.
     *
     * @return -1 when a quote is not closed on the line
     */
    int split(String line, String[] cells) {
        int count = 0;
        int start = 0;
        int length = line.length();
        while (start <= length) {
            int next;
            String cell;
            int first = firstOfCell(line, start);
            if (quote != 0 && first < length && line.charAt(first) == quote) {
                int close = closing(line, first + 1);
                if (close < 0) {
                    return -1;
                }
                next = line.indexOf(separator, close);
                cell = line.substring(first + 1, close).replace("" + quote + quote, "" + quote);
            } else {
                next = line.indexOf(separator, start);
                cell = line.substring(start, next < 0 ? length : next);
            }
            if (count < cells.length) {
                cells[count] = cell.strip();
            }
            count++;
            start = next < 0 ? length + 1 : next + 1;
        }
        return count;
    }

    private int firstOfCell(String line, int start) {
        int first = start;
        while (first < line.length() && line.charAt(first) == ' ' && separator != ' ') {
            first++;
        }
        return first;
    }

    private int closing(String line, int from) {
        int at = from;
        while ((at = line.indexOf(quote, at)) >= 0) {
            if (at + 1 < line.length() && line.charAt(at + 1) == quote) {
                at += 2;
            } else {
                return at;
            }
        }
        return -1;
    }
}
