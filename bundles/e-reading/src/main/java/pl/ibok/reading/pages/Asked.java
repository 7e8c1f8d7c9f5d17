package pl.ibok.reading.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.ibok.api.registry.Period;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;

/**
 * The days asked for in an address. What is no date is as good as nothing here; the page says so beside its field.
 *
 * @param from first day, or null
 * @param to last day, or null
 */
public record Asked(LocalDate from, LocalDate to) {
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
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

    /**
     * The page as it is; when a date can't be read, with what was typed and how to mend it.
     *
     * @param typed texts of the date fields, null where nothing was typed
     */
    static Page checked(Page page, Map<String, String> typed) {
        Problems problems = new Problems();
        Map<String, List<String>> texts = new LinkedHashMap<>();
        typed.forEach((field, text) -> {
            boolean given = text != null && !text.isBlank();
            texts.put(field, given ? List.of(text) : List.of());
            problems.demand(!given || date(text) != null, field, "portal.field.date");
        });
        return problems.none() ? page : Page.invalid(page.template(), page.model(), new Input<>(null, texts, problems));
    }

    static LocalDate date(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Matcher polish = POLISH.matcher(text.strip());
            if (polish.matches()) {
                return LocalDate.of(number(polish, 3), number(polish, 2), number(polish, 1));
            }
            boolean words = text.strip().indexOf(' ') > 0;
            return LocalDate.parse(text.strip(), words ? ENGLISH : DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
