package pl.ibok.store.transaction;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** Binds parameters by the type they have in Java. */
final class Parameters {
    private Parameters() {}

    static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            bind(statement, i + 1, parameters[i]);
        }
    }

    private static void bind(PreparedStatement statement, int position, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(position, Types.NULL);
        } else if (value instanceof Collection<?> many) {
            bindArray(statement, position, List.copyOf(many));
        } else if (value instanceof Object[] many) {
            bindArray(statement, position, Arrays.asList(many));
        } else if (value instanceof long[] many) {
            bindArray(statement, position, Arrays.stream(many).boxed().toList());
        } else if (value instanceof int[] many) {
            bindArray(statement, position, Arrays.stream(many).boxed().toList());
        } else {
            statement.setObject(position, plain(value));
        }
    }

    private static Object plain(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof String
                || value instanceof Integer
                || value instanceof Long
                || value instanceof BigDecimal
                || value instanceof Boolean
                || value instanceof UUID
                || value instanceof LocalDate
                || value instanceof OffsetDateTime
                || value instanceof LocalDateTime
                || value instanceof LocalTime
                || value instanceof Double
                || value instanceof Short
                || value instanceof byte[]) {
            return value;
        }
        throw new IllegalArgumentException(
                "Not a type that SQL takes: " + value.getClass().getName());
    }

    private static void bindArray(PreparedStatement statement, int position, List<?> values) throws SQLException {
        if (values.isEmpty()) {
            // An empty list has no type in Java: the database finds the one the statement asks for.
            statement.setObject(position, "{}", Types.OTHER);
            return;
        }
        Object[] elements = values.stream()
                .map(value -> value == null ? null : plain(value))
                .toArray();
        // Without any value the type does not matter: nulls fit everywhere that takes text.
        Object first = values.stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(Parameters::plain)
                .orElse("");
        Array array = statement.getConnection().createArrayOf(elementType(first), elements);
        statement.setArray(position, array);
    }

    private static String elementType(Object element) {
        if (element instanceof String) {
            return "text";
        }
        if (element instanceof Long) {
            return "int8";
        }
        if (element instanceof Integer) {
            return "int4";
        }
        if (element instanceof UUID) {
            return "uuid";
        }
        if (element instanceof BigDecimal) {
            return "numeric";
        }
        if (element instanceof LocalDate) {
            return "date";
        }
        if (element instanceof OffsetDateTime) {
            return "timestamptz";
        }
        throw new IllegalArgumentException(
                "Not a type that SQL takes in an array: " + element.getClass().getName());
    }
}
