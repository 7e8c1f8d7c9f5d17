package pl.ibok.api.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The current row of a result; columns by name. Objects are null where the column is null. */
public interface Row {
    String text(String column);

    /** 0 where the column is null. */
    int number(String column);

    /** 0 where the column is null. */
    long big(String column);

    BigDecimal decimal(String column);

    boolean flag(String column);

    UUID uuid(String column);

    LocalDate date(String column);

    Instant instant(String column);

    byte[] bytes(String column);

    /** A text array; empty where the column is null. */
    List<String> texts(String column);

    /** The constant of an enum stored by its lower-case name; null where the column is null. */
    <E extends Enum<E>> E constant(String column, Class<E> type);

    boolean isNull(String column);
}
