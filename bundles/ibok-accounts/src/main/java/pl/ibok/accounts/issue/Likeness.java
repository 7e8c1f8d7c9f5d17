package pl.ibok.accounts.issue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether what somebody wrote on paper means the same name or address as the registry's: the order of words, marks and "ul." don't matter. */
final class Likeness {
    private static final Set<String> NOISE = Set.of("ul", "al", "pl", "os", "m", "lok", "nr", "");

    private Likeness() {}

    static boolean same(String one, String other) {
        return words(one).equals(words(other));
    }

    private static Set<String> words(String text) {
        String plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('ł', 'l');
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !NOISE.contains(word))
                .collect(Collectors.toSet());
    }
}
