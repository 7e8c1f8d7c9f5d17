package pl.ibok.reading.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.ibok.api.registry.Period;

/**
 * The days asked for in an address. What is no date is as good as nothing: an address is often cut or mistyped.
 *
 * @param from first day, or null
 * @param to last day, or null
 */
public record Asked(LocalDate from, LocalDate to) {
    private static final Pattern POLISH = Pattern.compile("(\\d{1,2})[.\\-/ ](\\d{1,2})[.\\-/ ](\\d{4})");

    static Asked of(String from, String to) {
        LocalDate first = date(from);
        LocalDate last = date(to);
        return first != null && last != null && last.isBefore(first) ? new Asked(last, first) : new Asked(first, last);
    }

    /** The days asked for that lie in a period. */
    Optional<Period> within(Period visible) {
        LocalDate first = from == null ? visible.from() : from;
        if (to != null && to.isBefore(first)) {
            return Optional.empty();
        }
        return visible.overlap(new Period(first, to));
    }

    /** Whether any day was asked for. */
    public boolean any() {
        return from != null || to != null;
    }

    static LocalDate date(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Matcher polish = POLISH.matcher(text.strip());
            return polish.matches()
                    ? LocalDate.of(number(polish, 3), number(polish, 2), number(polish, 1))
                    : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
