package pl.ibok.registration.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.ibok.api.store.Store;
import pl.ibok.api.web.Problems;
import pl.ibok.registration.type.CaseType;
import pl.ibok.registration.type.Field;

/** Answers to the questions of a type: read as people type them, checked, and kept as text: numbers with a point, days as ISO 8601. */
public final class Answers {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 4000;
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[-./ ](\\d{1,2})[-./ ](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,4})?");

    private final Store store;

    public Answers(Store store) {
        this.store = store;
    }

    /**
     * Reads what was typed; what is wrong becomes a problem of {@code answers.<name>}.
     *
     * @param locale of who reads the problems
     * @param meters numbers of the meters that may be chosen; null = a number is typed
     * @return answer by field, as kept, in the order of the questions
     */
    public static Map<String, String> read(
            CaseType type, Map<String, String> typed, List<String> meters, Locale locale, Problems problems) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            if (field.kind() == Field.Kind.FILE) {
                continue;
            }
            String text = typed.getOrDefault(field.name(), "").strip();
            String name = "answers." + field.name();
            if (text.isEmpty()) {
                problems.demand(
                        !field.required(),
                        name,
                        "registration.error.missing",
                        field.label().in(locale));
                continue;
            }
            String value = value(field, text, meters, name, problems);
            if (value != null) {
                kept.put(field.name(), value);
            }
        }
        return kept;
    }

    private static String value(Field field, String text, List<String> meters, String name, Problems problems) {
        return switch (field.kind()) {
            case NUMBER -> number(field, text, name, problems);
            case DATE -> day(text, name, problems);
            case CHOICE -> oneOf(
                    field.choices().stream().map(Field.Choice::value).toList(), text, name, problems);
            case METER -> meters == null ? line(text, name, problems) : oneOf(meters, text, name, problems);
            case AREA -> within(text, LONGEST_TEXT, name, problems);
            case TEXT, ADDRESS, FILE -> line(text, name, problems);
        };
    }

    private static String line(String text, String name, Problems problems) {
        return within(text.replaceAll("\\s+", " "), LONGEST_LINE, name, problems);
    }

    private static String within(String text, int longest, String name, Problems problems) {
        problems.demand(text.length() <= longest, name, "registration.error.long", longest);
        return text;
    }

    private static String oneOf(List<String> values, String text, String name, Problems problems) {
        problems.demand(values.contains(text), name, "registration.error.choice");
        return text;
    }

    private static String number(Field field, String text, String name, Problems problems) {
        String bare = text.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
        if (!NUMBER.matcher(bare).matches()) {
            problems.add(name, "registration.error.number");
            return null;
        }
        BigDecimal value = new BigDecimal(bare);
        problems.demand(
                field.least() == null || value.compareTo(field.least()) >= 0,
                name,
                "registration.error.least",
                field.least());
        problems.demand(
                field.most() == null || value.compareTo(field.most()) <= 0,
                name,
                "registration.error.most",
                field.most());
        return value.toPlainString();
    }

    private static String day(String text, String name, Problems problems) {
        Matcher polish = DAY.matcher(text);
        Matcher iso = ISO.matcher(text);
        try {
            if (polish.matches()) {
                return LocalDate.of(part(polish, 3), part(polish, 2), part(polish, 1))
                        .toString();
            }
            if (iso.matches()) {
                return LocalDate.of(part(iso, 1), part(iso, 2), part(iso, 3)).toString();
            }
            problems.add(name, "registration.error.day");
        } catch (DateTimeException e) {
            problems.add(name, "registration.error.day.none");
        }
        return null;
    }

    private static int part(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    void keep(String customer, UUID id, Map<String, String> answers) {
        answers.forEach((field, value) -> store.sql(
                        "INSERT INTO registration.case_answer (customer, case_id, field, value) VALUES (?, ?, ?, ?)",
                        customer,
                        id,
                        field,
                        value)
                .update());
    }

    /** Answer by field. */
    public Map<String, String> of(CaseFile c) {
        Map<String, String> answers = new LinkedHashMap<>();
        store.sql(
                        "SELECT field, value FROM registration.case_answer WHERE customer = ? AND case_id = ?",
                        c.customer(),
                        c.id())
                .list(row -> answers.put(row.text("field"), row.text("value")));
        return answers;
    }
}
