package pl.ibok.portal.look;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * Which form of a noun follows a number: Unicode CLDR plural rules for Polish and for English, nothing else.
 *
 * <p>Polish: 1 faktura (one), 2–4 faktury (few, also 22–24, never 12–14), 5 faktur (many), 1,5 faktury (other).
 */
enum Plural {
    ONE,
    FEW,
    MANY,
    OTHER;

    static Plural of(Locale locale, Number number) {
        BigDecimal n = new BigDecimal(number.toString()).abs();
        if (n.stripTrailingZeros().scale() > 0) {
            return OTHER;
        }
        long i = n.longValue();
        if (i == 1) {
            return ONE;
        }
        return locale.getLanguage().equals("pl") ? polish(i) : OTHER;
    }

    private static Plural polish(long i) {
        long tens = i % 100;
        long units = i % 10;
        return units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? FEW : MANY;
    }

    /** The name of the form in a message: {@code one}, {@code few}, {@code many}, {@code other}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
