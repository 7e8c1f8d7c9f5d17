package pl.ibok.reading.open;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Problems;

/**
 * A reading without signing in.
 *
 * @param code customer code as printed on letters and invoices
 * @param number number on the dial
 * @param value state, m³
 * @param when today, yesterday or another day; null = the date, or today when there is none
 */
public record OpenReading(String code, String number, BigDecimal value, When when, LocalDate date) implements Form {
    private static final int LONGEST = 40;

    public enum When {
        TODAY,
        YESTERDAY,
        OTHER
    }

    @Override
    public void check(Problems problems) {
        problems.demand(code != null && code.length() <= LONGEST, "code", "reading.open.error.code");
        problems.demand(number != null && number.length() <= LONGEST, "number", "reading.open.error.number");
        problems.demand(value != null, "value", "reading.error.value");
        problems.demand(when != When.OTHER || date != null, "date", "reading.error.date");
    }

    String plainCode() {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    String plainNumber() {
        return number.strip().toUpperCase(Locale.ROOT);
    }

    LocalDate on(LocalDate today) {
        if (when == When.TODAY) {
            return today;
        }
        return when == When.YESTERDAY ? today.minusDays(1) : date == null ? today : date;
    }
}
