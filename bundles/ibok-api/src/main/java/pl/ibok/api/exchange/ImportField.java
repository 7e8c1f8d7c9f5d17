package pl.ibok.api.exchange;

/**
 * A column that a target understands. The engine turns a cell into its SQL type or refuses the row, naming the line and the column.
 *
 * @param name column of {@code pg_temp.staged}: lower-case letters and underscores
 * @param required whether an empty cell refuses the row
 */
public record ImportField(String name, Type type, boolean required) {

    /** How cells are read. */
    public enum Type {
        /** {@code text}, trimmed. */
        TEXT,
        /** {@code numeric}; a value in scientific notation is refused, it has lost digits. */
        DECIMAL,
        /** {@code numeric} in m³; the profile says whether the file has litres. Scientific notation is refused. */
        VOLUME,
        /** {@code integer}. */
        WHOLE,
        /** {@code date}. */
        DATE,
        /**
         * {@code timestamptz}; local times are read in the profile's zone. The repeated hour of autumn is resolved by the order of the rows of one key,
         * or reported; an hour that spring skips is refused.
         */
        MOMENT,
        /** {@code boolean}: tak/nie, true/false, 1/0. */
        FLAG
    }

    public static ImportField required(String name, Type type) {
        return new ImportField(name, type, true);
    }

    public static ImportField optional(String name, Type type) {
        return new ImportField(name, type, false);
    }
}
