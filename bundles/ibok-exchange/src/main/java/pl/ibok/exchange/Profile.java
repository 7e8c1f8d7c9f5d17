package pl.ibok.exchange;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * How the columns of a file become the fields of an import target.
 *
 * @param target name of the import target
 * @param quote quoting character, or 0 for none
 * @param header whether the first line names the columns
 * @param date how days and moments are written
 * @param zone zone of local times in the file
 * @param litres whether volumes are in litres, else m³
 * @param decimalComma whether the decimal sign is a comma, else a point
 * @param key field whose rows are in order of time; by it the repeated hour of autumn is told apart; may be null
 * @param columns field → name of a column, or {@code #n} for the n-th
 * @param constants field → value of every row
 * @param options what the target wants to know
 */
record Profile(
        String name,
        String target,
        char separator,
        char quote,
        Charset encoding,
        boolean header,
        DateTimeFormatter date,
        ZoneId zone,
        boolean litres,
        boolean decimalComma,
        String key,
        Map<String, String> columns,
        Map<String, String> constants,
        Map<String, String> options) {}
