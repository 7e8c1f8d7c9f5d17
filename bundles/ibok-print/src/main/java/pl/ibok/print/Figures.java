package pl.ibok.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and dates on paper, written as on the portal's pages; in templates {@code fmt}. Thousands and units are joined by U+00A0. */
final class Figures {
    private static final String NBSP = "\u00a0";

    private final Locale locale;
    private final boolean polish;

    Figures(Locale locale) {
        this.locale = locale;
        this.polish = locale.getLanguage().equals("pl");
    }

    /** {@code 1 234,56 zł}. */
    public String money(BigDecimal amount) {
        return amount(amount) + NBSP + "zł";
    }

    /** {@code 1 234,56}. */
    public String amount(BigDecimal amount) {
        return written(amount, "#,##0.00");
    }

    /** {@code 1 289 m³}, or {@code 12,345 m³} when it is not whole. */
    public String volume(BigDecimal cubicMetres) {
        boolean whole = cubicMetres.stripTrailingZeros().scale() <= 0;
        return written(cubicMetres, whole ? "#,##0" : "#,##0.000") + NBSP + "m³";
    }

    /** {@code 1 289}, with a fraction only where there is one. */
    public String number(BigDecimal number) {
        return written(number, "#,##0.###");
    }

    /** {@code 9,25%} for 9.25. */
    public String percent(BigDecimal percent) {
        return written(percent, "#,##0.##") + "%";
    }

    /** {@code 30.11.2026}, English {@code 30 Nov 2026}. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(polish ? "dd.MM.uuuu" : "d MMM uuuu", locale)
                .format(date);
    }

    /** {@code 30 listopada 2026}: on paper always with the year. */
    public String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(date).replace(" ", NBSP);
    }

    /** {@code 31.07–12.08.2026}; both days belong to it. */
    public String span(LocalDate from, LocalDate to) {
        boolean sameYear = polish && from.getYear() == to.getYear();
        return (sameYear ? DateTimeFormatter.ofPattern("dd.MM", locale).format(from) : date(from)) + "–" + date(to);
    }

    /** {@code 61 1090 1014 0000 0712 1981 2874}: a bank account in its groups. */
    public String account(String digits) {
        String bare = digits.replaceAll("\\s", "");
        int first = Math.min(2, bare.length());
        return bare.substring(0, first)
                + bare.substring(first).replaceAll("(.{4})", " $1").stripTrailing();
    }

    private String written(BigDecimal value, String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(polish ? '\u00a0' : ',');
        symbols.setDecimalSeparator(polish ? ',' : '.');
        symbols.setMinusSign('\u2212');
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
