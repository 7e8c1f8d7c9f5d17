package pl.ibok.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/** Lines of a file, one at a time, each with its number; LF, CRLF and CR end a line. Memory holds one line. */
final class Lines implements Closeable {
    /** A longer line is given cut at this length, marked by {@link #tooLong}. */
    static final int LONGEST = 100_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder carry = new StringBuilder();
    private int position;
    private int limit;
    private long number;
    private boolean tooLong;
    private boolean skipLineFeed;

    Lines(InputStream in, Charset encoding) {
        // Bytes that are no characters become U+FFFD, so that only their line is refused.
        this.reader = new InputStreamReader(in, encoding);
    }

    /** Number of the line given last, from 1. */
    long number() {
        return number;
    }

    /** Whether the line given last was cut. */
    boolean tooLong() {
        return tooLong;
    }

    /** The next line without its end, or null at the end of the file. */
    String next() throws IOException {
        carry.setLength(0);
        tooLong = false;
        boolean any = false;
        while (position < limit || fill()) {
            any = true;
            if (skipLineFeed) {
                skipLineFeed = false;
                if (buffer[position] == '\n') {
                    position++;
                    any = false;
                    continue;
                }
            }
            int end = position;
            while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') {
                end++;
            }
            boolean complete = end < limit;
            String line = take(end, complete);
            if (complete) {
                skipLineFeed = buffer[end] == '\r';
                position = end + 1;
                return numbered(line);
            }
            position = end;
        }
        return any || carry.length() > 0 ? numbered(carry.toString()) : null;
    }

    /** The line when it is complete; else null, with the piece kept. */
    private String take(int end, boolean complete) {
        int room = LONGEST - carry.length();
        int length = end - position;
        tooLong |= length > room;
        int taken = Math.min(length, room);
        if (complete && carry.length() == 0) {
            return new String(buffer, position, taken);
        }
        carry.append(buffer, position, taken);
        return complete ? carry.toString() : null;
    }

    private String numbered(String line) {
        number++;
        return number == 1 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
    }

    private boolean fill() throws IOException {
        limit = reader.read(buffer);
        position = 0;
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
