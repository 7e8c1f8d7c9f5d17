package pl.ibok.portal.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one field's text, already trimmed and never empty. */
@FunctionalInterface
interface Reader {
    Object read(String text) throws Unreadable;

    Map<Class<?>, Reader> OF = Map.of(
            String.class, text -> text,
            BigDecimal.class, Reader::decimal,
            Integer.class,
                    text -> whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE).intValue(),
            Long.class, text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE),
            Boolean.class, Reader::flag,
            LocalDate.class, Reader::date,
            UUID.class, Reader::uuid);

    /** The reader of a type, or null when a form can't have it. */
    static Reader of(Class<?> type) {
        return type.isEnum() ? choice(type) : OF.get(type);
    }

    private static BigDecimal decimal(String text) throws Unreadable {
        String bare = bare(text).replace(',', '.');
        if (!Texts.DECIMAL.matcher(bare).matches()) {
            throw new Unreadable("portal.field.number");
        }
        return new BigDecimal(bare);
    }

    private static Long whole(String text, long least, long most) throws Unreadable {
        String bare = bare(text);
        if (!Texts.WHOLE.matcher(bare).matches()) {
            throw new Unreadable("portal.field.whole");
        }
        BigDecimal value = new BigDecimal(bare);
        if (value.compareTo(BigDecimal.valueOf(least)) < 0 || value.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new Unreadable("portal.field.whole");
        }
        return value.longValueExact();
    }

    /** Without the spaces between thousands, with the plain minus. */
    private static String bare(String text) {
        return Texts.SPACES.matcher(text).replaceAll("").replace('\u2212', '-');
    }

    private static Boolean flag(String text) throws Unreadable {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "on", "1", "yes", "tak" -> Boolean.TRUE;
            case "false", "off", "0", "no", "nie" -> Boolean.FALSE;
            default -> throw new Unreadable("portal.field.choice");
        };
    }

    private static LocalDate date(String text) throws Unreadable {
        Matcher iso = Texts.ISO_DATE.matcher(text);
        Matcher polish = Texts.POLISH_DATE.matcher(text);
        try {
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            if (polish.matches()) {
                int year = number(polish, 3);
                return LocalDate.of(year < 100 ? 2000 + year : year, number(polish, 2), number(polish, 1));
            }
        } catch (DateTimeException e) {
            throw new Unreadable("portal.field.date.none");
        }
        throw new Unreadable("portal.field.date");
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static UUID uuid(String text) throws Unreadable {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("portal.field.choice");
        }
    }

    private static Reader choice(Class<?> type) {
        return text -> {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().toLowerCase(Locale.ROOT).equals(text)) {
                    return constant;
                }
            }
            throw new Unreadable("portal.field.choice");
        };
    }

    /** What the texts look like. */
    final class Texts {
        private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u2007\u202f]+");
        private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,20}(\\.\\d{0,12})?");
        private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,19}");
        private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
        private static final Pattern POLISH_DATE =
                Pattern.compile("(\\d{1,2})\\s*[-./ ]\\s*(\\d{1,2})\\s*[-./ ]\\s*(\\d{4}|\\d{2})(?:\\s*r\\.?)?");

        private Texts() {}
    }
}
