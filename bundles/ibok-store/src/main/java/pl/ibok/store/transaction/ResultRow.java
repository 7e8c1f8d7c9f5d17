package pl.ibok.store.transaction;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import pl.ibok.api.store.Row;

/** The row a result stands on. */
record ResultRow(ResultSet result) implements Row {

    @Override
    public String text(String column) {
        return read(() -> result.getString(column));
    }

    @Override
    public int number(String column) {
        return read(() -> result.getInt(column));
    }

    @Override
    public long big(String column) {
        return read(() -> result.getLong(column));
    }

    @Override
    public BigDecimal decimal(String column) {
        return read(() -> result.getBigDecimal(column));
    }

    @Override
    public boolean flag(String column) {
        return read(() -> result.getBoolean(column));
    }

    @Override
    public UUID uuid(String column) {
        return (UUID) read(() -> result.getObject(column));
    }

    @Override
    public LocalDate date(String column) {
        return read(() -> result.getObject(column, LocalDate.class));
    }

    @Override
    public Instant instant(String column) {
        OffsetDateTime time = read(() -> result.getObject(column, OffsetDateTime.class));
        return time == null ? null : time.toInstant();
    }

    @Override
    public byte[] bytes(String column) {
        return read(() -> result.getBytes(column));
    }

    @Override
    public List<String> texts(String column) {
        Array array = read(() -> result.getArray(column));
        return array == null ? List.of() : List.of((String[]) read(array::getArray));
    }

    @Override
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        String name = text(column);
        return name == null ? null : type.cast(Constants.of(type, name));
    }

    @Override
    public boolean isNull(String column) {
        return read(() -> result.getObject(column)) == null;
    }

    private static <T> T read(Value<T> value) {
        try {
            return value.read();
        } catch (SQLException e) {
            throw Refusal.of(e);
        }
    }

    private interface Value<T> {
        T read() throws SQLException;
    }
}
