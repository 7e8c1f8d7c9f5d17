package pl.ibok.exchange;

import java.time.LocalDateTime;

/**
 * A line whose cells could be read.
 *
 * @param raw the line as it stands in the file
 * @param values canonical text by field of the target; null = empty
 * @param key value of the profile's key field, or null
 * @param local the first moment field, still without its offset; null when the target has none
 * @param reason flag of the row, or null
 */
record StagedRow(long line, String raw, String[] values, String key, LocalDateTime local, String reason) {

    StagedRow at(int field, String moment, String flag) {
        String[] resolved = values.clone();
        resolved[field] = moment;
        return new StagedRow(line, raw, resolved, key, local, flag);
    }
}
