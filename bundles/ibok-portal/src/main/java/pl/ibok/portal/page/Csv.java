package pl.ibok.portal.page;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import pl.ibok.api.time.Clock;

/** CSV as a Polish spreadsheet reads it: UTF-8 with a mark, semicolons, decimal comma. */
final class Csv {
    /** What a spreadsheet takes for the beginning of a formula, or skips before one (OWASP, CSV injection; ASVS 5.0, 1.2.10); the wide forms too. */
    private static final String FORMULA = "=+-@\t\r\n\0＝＋－＠";

    private Csv() {}

    static void write(List<String> columns, Stream<List<Object>> rows, OutputStream to) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        out.write('\ufeff');
        line(columns, out);
        for (Iterator<List<Object>> each = rows.iterator(); each.hasNext(); ) {
            line(each.next(), out);
        }
        out.flush();
    }

    private static void line(List<?> cells, Writer out) throws IOException {
        String separator = "";
        for (Object cell : cells) {
            out.write(separator);
            out.write(cell(cell));
            separator = ";";
        }
        out.write("\r\n");
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }
        if (value instanceof Instant instant) {
            // With its offset, because an autumn hour comes twice.
            return instant.truncatedTo(ChronoUnit.SECONDS)
                    .atZone(Clock.WARSAW)
                    .toOffsetDateTime()
                    .toString();
        }
        if (value instanceof String text) {
            return quoted(harmless(text));
        }
        return value.toString();
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
