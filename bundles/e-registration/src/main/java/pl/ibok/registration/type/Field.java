package pl.ibok.registration.type;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A question of a type.
 *
 * @param name what the answer is kept under: lower-case letters, digits and underscores
 * @param least of a number, or null
 * @param most of a number, or null
 * @param suffix unit shown after a number, may be empty
 */
public record Field(
        String name,
        Kind kind,
        boolean required,
        Bilingual label,
        Bilingual hint,
        List<Choice> choices,
        BigDecimal least,
        BigDecimal most,
        String suffix) {

    /** How it is answered. */
    public enum Kind {
        TEXT,
        AREA,
        NUMBER,
        DATE,
        CHOICE,
        /** One line of text; the signed-in are offered the addresses of their premises. */
        ADDRESS,
        /** One of the customer's meters; without signing in its number is typed. */
        METER,
        FILE
    }

    /** @param value what is kept */
    public record Choice(String value, Bilingual title) {}

    /** What is shown for a kept value. */
    public String shown(String value, Locale locale) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(choice -> choice.title().in(locale))
                .findFirst()
                .orElse(value);
    }
}
