package pl.ibok.portal.look;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Numbers, dates and times the way people write them, in one place. Units and thousands are joined by U+00A0, the minus is
 * U+2212. Instants are shown in Europe/Warsaw.
 */
public final class Formats {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final String NBSP = "\u00a0";
    private static final String EN_DASH = "\u2013";
    private static final Pattern ONE_LETTER_WORD = Pattern.compile("(?<![\\p{L}\\p{N}])([aiouwzAIOUWZ]) (?=\\S)");

    /** Few, by pattern. */
    private static final Map<String, DateTimeFormatter> POLISH = new ConcurrentHashMap<>();

    private static final Map<String, DateTimeFormatter> ENGLISH = new ConcurrentHashMap<>();

    private final Locale locale;
    private final boolean polish;
    private final LocalDate today;

    /** Formats of a language; {@code today} decides whether a year is said. */
    public Formats(Locale locale, LocalDate today) {
        this.locale = locale;
        this.polish = locale.getLanguage().equals("pl");
        this.today = today;
    }

    /** {@code 1 234,56 zł}; PLN. */
    public String money(BigDecimal amount) {
        return decimal(amount, 2, 2) + NBSP + "zł";
    }

    /** {@code 1 234,56}: an amount whose unit stands beside it. */
    public String amount(BigDecimal amount) {
        return decimal(amount, 2, 2);
    }

    /** {@code 1 289 m³}, or {@code 12,345 m³} when it is not whole; m³. */
    public String volume(BigDecimal cubicMetres) {
        return quantity(cubicMetres) + NBSP + "m³";
    }

    /** {@code 377 l} for a volume in m³, rounded to whole litres. */
    public String litres(BigDecimal cubicMetres) {
        return decimal(cubicMetres.movePointRight(3), 0, 0) + NBSP + "l";
    }

    /** {@code 9,25%} for 9.25. */
    public String percent(BigDecimal percent) {
        return decimal(percent, 0, 2) + "%";
    }

    /** {@code 1 289}, with a fraction only where there is one. */
    public String number(BigDecimal number) {
        return decimal(number, 0, 3);
    }

    /** {@code 30.11.2026}, for tables; English {@code 30 Nov 2026}. */
    public String date(LocalDate date) {
        if (!polish) {
            return date.format(formatter("d MMM uuuu"));
        }
        return entered(date);
    }

    /** A date as it is typed into a field, in each language. */
    public String entered(LocalDate date) {
        // By hand: a table writes it in every row.
        StringBuilder text = new StringBuilder(10);
        twoDigits(text, date.getDayOfMonth()).append('.');
        return twoDigits(text, date.getMonthValue())
                .append('.')
                .append(date.getYear())
                .toString();
    }

    private static StringBuilder twoDigits(StringBuilder text, int number) {
        return (number < 10 ? text.append('0') : text).append(number);
    }

    /** {@code 30 listopada}, for sentences; the year is added when it is not this one. */
    public String day(LocalDate date) {
        return joined(date, date.getYear() == today.getYear() ? "d MMMM" : "d MMMM uuuu");
    }

    /** {@code poniedziałek 30 listopada}. */
    public String weekday(LocalDate date) {
        return date.format(formatter("EEEE")) + " " + day(date);
    }

    /** {@code 4–10 stycznia}, {@code 11 września – 10 listopada}; both days belong to it. */
    public String period(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return day(to);
        }
        if (from.getYear() == to.getYear() && from.getMonth() == to.getMonth()) {
            return from.getDayOfMonth() + EN_DASH + day(to);
        }
        String start = from.getYear() == to.getYear() ? joined(from, "d MMMM") : joined(from, "d MMMM uuuu");
        String end = from.getYear() == to.getYear() ? day(to) : joined(to, "d MMMM uuuu");
        return start + NBSP + EN_DASH + " " + end;
    }

    /** {@code 31.07–12.08.2026}, for tables; both days belong to it. */
    public String span(LocalDate from, LocalDate to) {
        if (!polish || from.getYear() != to.getYear()) {
            return date(from) + EN_DASH + date(to);
        }
        return from.format(formatter("dd.MM")) + EN_DASH + date(to);
    }

    /** {@code 9:12} in Europe/Warsaw. */
    public String time(Instant instant) {
        return local(instant).format(formatter("H:mm"));
    }

    /** {@code dziś, 9:12}, {@code wczoraj, 14:02} or {@code 16.11.2026, 14:02}, in Europe/Warsaw. */
    public String instant(Instant instant) {
        LocalDate day = local(instant).toLocalDate();
        long ago = ChronoUnit.DAYS.between(day, today);
        String when =
                ago == 0 ? (polish ? "dziś" : "today") : ago == 1 ? (polish ? "wczoraj" : "yesterday") : date(day);
        return when + "," + NBSP + time(instant);
    }

    /** {@code 61 1090 1014 0000 0712 1981 2874}: a bank account in its groups. */
    public String account(String digits) {
        String bare = digits.replaceAll("\\s", "");
        return bare.substring(0, Math.min(2, bare.length()))
                + bare.substring(Math.min(2, bare.length()))
                        .replaceAll("(.{4})", " $1")
                        .stripTrailing();
    }

    /** {@code 6•• ••• 218}: a phone number that only its owner knows. */
    public String masked(String phone) {
        String digits = phone.replaceAll("\\D", "");
        String bare = digits.substring(Math.max(0, digits.length() - 9));
        return bare.length() < 4
                ? "•••"
                : bare.charAt(0) + "••" + NBSP + "•••" + NBSP + bare.substring(bare.length() - 3);
    }

    /** Glues one-letter words (w, z, o, i, a, u) to the next word, in Polish only. */
    public String glue(String text) {
        return polish ? ONE_LETTER_WORD.matcher(text).replaceAll("$1" + NBSP) : text;
    }

    /** Language of these formats. */
    public Locale locale() {
        return locale;
    }

    private String quantity(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0 ? decimal(value, 0, 0) : decimal(value, 3, 3);
    }

    private String decimal(BigDecimal value, int least, int most) {
        BigDecimal rounded = value.setScale(most, RoundingMode.HALF_UP).abs();
        String plain = rounded.toPlainString();
        int point = most == 0 ? plain.length() : plain.length() - most - 1;
        StringBuilder text = new StringBuilder(plain.length() + 8);
        if (value.signum() < 0 && rounded.signum() != 0) {
            text.append('\u2212');
        }
        for (int i = 0; i < point; i++) {
            if (i > 0 && (point - i) % 3 == 0) {
                text.append(polish ? '\u00a0' : ',');
            }
            text.append(plain.charAt(i));
        }
        int end = plain.length();
        while (end > point + 1 + least && plain.charAt(end - 1) == '0') {
            end--;
        }
        if (end > point + 1) {
            text.append(polish ? ',' : '.').append(plain, point + 1, end);
        }
        return text.toString();
    }

    private String joined(LocalDate date, String pattern) {
        return date.format(formatter(pattern)).replace(" ", NBSP);
    }

    private DateTimeFormatter formatter(String pattern) {
        Map<String, DateTimeFormatter> formatters = polish ? POLISH : ENGLISH;
        DateTimeFormatter known = formatters.get(pattern);
        return known == null
                ? formatters.computeIfAbsent(pattern, first -> DateTimeFormatter.ofPattern(pattern, locale))
                : known;
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, WARSAW);
    }
}
