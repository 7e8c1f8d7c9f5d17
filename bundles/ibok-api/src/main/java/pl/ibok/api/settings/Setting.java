package pl.ibok.api.settings;

import java.math.BigDecimal;

/**
 * A rule of the utility with its default. Words for people: messages {@code setting.<name>} and {@code setting.<name>.help} of the declaring
 * bundle.
 *
 * @param name {@code <bundle>.<rule>}, for example {@code reading.plausibilityFactor}
 * @param type how the text is read
 */
public record Setting<T>(String name, Class<T> type, T defaultValue) {

    public static Setting<Integer> whole(String name, int value) {
        return new Setting<>(name, Integer.class, value);
    }

    public static Setting<BigDecimal> decimal(String name, String value) {
        return new Setting<>(name, BigDecimal.class, new BigDecimal(value));
    }

    public static Setting<Boolean> flag(String name, boolean value) {
        return new Setting<>(name, Boolean.class, value);
    }

    public static Setting<String> text(String name, String value) {
        return new Setting<>(name, String.class, value);
    }
}
