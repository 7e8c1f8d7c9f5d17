package pl.ibok.portal.look;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A message with places for arguments: {@code {0}}, {@code {0,money}}, {@code {0,plural,one{# faktura}few{# faktury}many{#
 * faktur}}}. Inside a plural {@code #} is the number; forms may hold other arguments. Kinds: money, volume, litres,
 * percent, date, day, weekday, instant, time; without a kind numbers are grouped and dates are short.
 */
final class Pattern {
    private final String pattern;
    private final Formats formats;
    private final Object[] arguments;
    private int at;

    Pattern(String pattern, Formats formats, Object... arguments) {
        this.pattern = pattern;
        this.formats = formats;
        this.arguments = arguments;
    }

    String text() {
        return sequence(null);
    }

    /** Reads to the end, or to the brace that closes a plural form. */
    private String sequence(Number counted) {
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != '}') {
            char c = pattern.charAt(at++);
            if (c == '{') {
                text.append(argument());
            } else if (c == '#' && counted != null) {
                text.append(formats.number(new BigDecimal(counted.toString())));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private String argument() {
        int index = Integer.parseInt(word());
        Object value = index < arguments.length ? arguments[index] : "";
        if (next() == '}') {
            return shown(value, "");
        }
        String kind = word();
        if (next() == '}') {
            return shown(value, kind);
        }
        return plural((Number) value);
    }

    private String plural(Number number) {
        String wanted = Plural.of(formats.locale(), number).word();
        String chosen = null;
        String last = "";
        while (pattern.charAt(at) != '}') {
            String form = word();
            next();
            last = sequence(number);
            next();
            chosen = form.equals(wanted) ? last : chosen;
        }
        next();
        // The last form stands in for one that the translator left out.
        return chosen == null ? last : chosen;
    }

    private String word() {
        int from = at;
        while (Character.isLetterOrDigit(pattern.charAt(at))) {
            at++;
        }
        return pattern.substring(from, at);
    }

    private char next() {
        return pattern.charAt(at++);
    }

    private String shown(Object value, String kind) {
        if (value instanceof Number number) {
            return number(new BigDecimal(number.toString()), kind);
        }
        if (value instanceof LocalDate date) {
            return switch (kind) {
                case "day" -> formats.day(date);
                case "weekday" -> formats.weekday(date);
                default -> formats.date(date);
            };
        }
        if (value instanceof Instant instant) {
            return kind.equals("time") ? formats.time(instant) : formats.instant(instant);
        }
        return String.valueOf(value);
    }

    private String number(BigDecimal number, String kind) {
        return switch (kind) {
            case "money" -> formats.money(number);
            case "volume" -> formats.volume(number);
            case "litres" -> formats.litres(number);
            case "percent" -> formats.percent(number);
            default -> formats.number(number);
        };
    }
}
