package pl.ibok.api.registry;

import java.util.Locale;
import java.util.Objects;

/**
 * A street of a town, or a whole place where streets have no names. The same however it is written: with or without "ul.", in capitals, with more spaces.
 *
 * @param city town or village
 * @param street null for the whole place
 */
public record Street(String city, String street) {
    private static final Locale POLISH = Locale.forLanguageTag("pl");

    /** What tells two streets apart: the key of the town and, after a semicolon, that of the street; nothing after it for the whole place. */
    public String key() {
        return plain(city) + ";" + (street == null ? "" : plain(street));
    }

    private static String plain(String name) {
        return name.strip()
                .toLowerCase(POLISH)
                .replaceFirst("^(ulica\\s|ul\\.|ul\\s)\\s*", "")
                .replaceAll("\\s+", " ");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Street that && key().equals(that.key());
    }

    @Override
    public int hashCode() {
        return Objects.hash(key());
    }
}
