package pl.ibok.forms.catalogue;

import java.util.Locale;
import java.util.Optional;

/** What a form is about. Words: {@code forms.category.<name>}. */
public enum Category {
    CONTRACT,
    METER,
    PAYMENT,
    CONNECTION,
    SEWAGE,
    COMPLAINT,
    DATA;

    /** The category of that lower-case name. */
    public static Optional<Category> of(String name) {
        try {
            return name == null ? Optional.empty() : Optional.of(valueOf(name.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
