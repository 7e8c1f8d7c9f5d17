package pl.ibok.exchange;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

/**
 * A line whose cells could be read.
 *
 * @param raw the line as it stands in the file
 * @param values canonical text by field of the target; null = empty
 * @param key value of the profile's key field, or null
 * @param local the first moment field, still without its offset; null when the target has none
 * @param micros that moment in microseconds since 1970, once it has its offset; before, and without one, {@link #NO_MOMENT}
 * @param reason flag of the row, or null
 */
record StagedRow(long line, String raw, String[] values, String key, LocalDateTime local, long micros, String reason) {
    static final long NO_MOMENT = Long.MIN_VALUE;

    StagedRow at(int field, ZoneOffset offset, String flag) {
        String[] resolved = values.clone();
        resolved[field] = local.toString() + offset;
        long resolvedMicros = local.toEpochSecond(offset) * 1_000_000 + local.get(ChronoField.MICRO_OF_SECOND);
        return new StagedRow(line, raw, resolved, key, local, resolvedMicros, flag);
    }
}
