package pl.ibok.registration.file;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody looks for among cases: every word stands in the case's number, subject, name, e-mail or phone, or else the case is one of these customers'. Capitals
 * and Polish letters don't matter.
 *
 * @param customers codes of customers that the words mean; empty = none
 */
public record Sought(List<String> words, Collection<String> customers) {
    private static final int MOST_WORDS = 6;
    /** What an index of three letters can know a word by. */
    private static final Pattern KNOWN = Pattern.compile("[\\p{L}\\p{N}]{3}");

    /** What was typed; null when nothing was. */
    public static Sought of(String typed) {
        return of(typed, List.of());
    }

    public static Sought of(String typed, Collection<String> customers) {
        List<String> words = typed == null
                ? List.of()
                : Arrays.stream(typed.strip().split("[\\s,;]+"))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList();
        return words.isEmpty() ? null : new Sought(words, customers);
    }

    /** Whether an index finds the words. */
    boolean indexed() {
        return words.stream().anyMatch(word -> KNOWN.matcher(word).find());
    }

    Condition inText() {
        return new Condition(
                words.stream()
                        .map(word -> "folded LIKE '%' || registration.folded(?) || '%'")
                        .collect(Collectors.joining(" AND ")),
                words.stream().map(Sought::literally).map(Object.class::cast).toList());
    }

    Condition ofCustomers() {
        return Condition.of("customer = ANY (?)", customers);
    }

    Condition either() {
        return customers.isEmpty() ? inText() : inText().or(ofCustomers());
    }

    private static String literally(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
