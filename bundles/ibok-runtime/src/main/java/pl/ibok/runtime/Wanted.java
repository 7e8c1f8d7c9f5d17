package pl.ibok.runtime;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which features should be installed: those of {@code IBOK_ESERVICES} when it is set, else the eight e-services as changed by the choices
 * that were made since.
 */
public final class Wanted {
    static final Set<String> EIGHT = Set.of(
            "e-reading", "e-registration", "e-payments", "e-invoice", "e-demand", "e-note", "e-forms", "e-information");

    private final String fromEnvironment;
    private final Choices choices;

    /** @param fromEnvironment {@code IBOK_ESERVICES}, comma-separated; null or blank = not set */
    public Wanted(String fromEnvironment, Choices choices) {
        this.fromEnvironment = fromEnvironment == null ? "" : fromEnvironment.strip();
        this.choices = choices;
    }

    public static Wanted fromEnvironment(Choices choices) {
        return new Wanted(System.getenv("IBOK_ESERVICES"), choices);
    }

    /** Whether a feature is one that people choose. */
    static boolean isChoice(String feature) {
        return feature.startsWith("e-") || feature.startsWith("pay-");
    }

    /** Whether the environment decides, so that choices are not kept. */
    boolean fixed() {
        return !fromEnvironment.isEmpty();
    }

    Set<String> of(Set<String> available) {
        if (fixed()) {
            return Arrays.stream(fromEnvironment.split(","))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        }
        Map<String, Boolean> made = choices.all();
        return available.stream()
                .filter(feature -> made.getOrDefault(feature, EIGHT.contains(feature)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
