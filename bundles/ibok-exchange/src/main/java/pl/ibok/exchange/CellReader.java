package pl.ibok.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Set;
import pl.ibok.api.exchange.ImportField;

/** Turns cells into the canonical text of their SQL type, or says why not. Moments stay local here; {@link RepeatedHour} gives them their offset. */
final class CellReader {
    private static final Set<String> YES = Set.of("tak", "t", "true", "yes", "1");
    private static final Set<String> NO = Set.of("nie", "n", "false", "no", "0");
    private static final int DIGITS = 30;

    private final boolean decimalComma;
    private final boolean litres;
    private final DateTimeFormatter date;

    CellReader(Profile profile) {
        this.decimalComma = profile.decimalComma();
        this.litres = profile.litres();
        this.date = profile.date();
    }

    /** Canonical text; null for an empty cell. Not for moments. */
    String read(ImportField field, String cell) throws Refusal {
        if (cell == null || cell.isEmpty()) {
            if (field.required()) {
                throw new Refusal("exchange.row.empty", field.name());
            }
            return null;
        }
        return switch (field.type()) {
            case TEXT -> cell;
            case DECIMAL -> decimal(field, cell).toPlainString();
            case VOLUME -> volume(field, cell).toPlainString();
            case WHOLE -> whole(field, cell);
            case DATE -> moment(field, cell).toLocalDate().toString();
            case FLAG -> flag(field, cell);
            case MOMENT -> throw new IllegalArgumentException("A moment needs its zone: " + field.name());
        };
    }

    /** A day gives its midnight; finer than the database holds is cut off. */
    LocalDateTime moment(ImportField field, String cell) throws Refusal {
        try {
            TemporalAccessor parsed = date.parse(cell);
            LocalDate day = parsed.query(TemporalQueries.localDate());
            LocalTime time = parsed.query(TemporalQueries.localTime());
            if (day != null) {
                return LocalDateTime.of(day, time == null ? LocalTime.MIDNIGHT : time.truncatedTo(ChronoUnit.MICROS));
            }
        } catch (DateTimeException e) {
            // said below, with the cell
        }
        throw new Refusal("exchange.row.date", field.name(), cell);
    }

    private BigDecimal volume(ImportField field, String cell) throws Refusal {
        BigDecimal value = decimal(field, cell);
        BigDecimal cubic = litres ? value.movePointLeft(3) : value;
        if (cubic.stripTrailingZeros().scale() > 3) {
            throw new Refusal("exchange.row.tooFine", field.name(), cell);
        }
        return cubic;
    }

    private BigDecimal decimal(ImportField field, String cell) throws Refusal {
        int length = cell.length();
        StringBuilder plain = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                plain.append(c);
            } else if (c == (decimalComma ? ',' : '.')) {
                plain.append('.');
            } else if ((c == '-' || c == '+') && i == 0) {
                plain.append(c);
            } else if ((c == 'e' || c == 'E') && i > 0) {
                // 4e+05 once was 400,000 to 449,999: the digits that matter are gone.
                throw new Refusal("exchange.row.scientific", field.name(), cell);
            } else if (c != ' ' && c != '\u00A0' && c != '\u202F') {
                throw new Refusal("exchange.row.number", field.name(), cell);
            }
        }
        try {
            BigDecimal value = new BigDecimal(plain.toString());
            if (value.precision() <= DIGITS) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, with the cell
        }
        throw new Refusal("exchange.row.number", field.name(), cell);
    }

    private String whole(ImportField field, String cell) throws Refusal {
        try {
            return Integer.toString(decimal(field, cell).intValueExact());
        } catch (ArithmeticException e) {
            throw new Refusal("exchange.row.whole", field.name(), cell);
        }
    }

    private String flag(ImportField field, String cell) throws Refusal {
        String lower = cell.toLowerCase(Locale.ROOT);
        if (YES.contains(lower)) {
            return "t";
        }
        if (NO.contains(lower)) {
            return "f";
        }
        throw new Refusal("exchange.row.flag", field.name(), cell);
    }
}
