package pl.ibok.accounts.legal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The documents a portal owes its visitors. */
public enum Kind {
    /** Of services by electronic means (act of 18 July 2002 on providing services by electronic means, art. 8). */
    REGULATIONS,
    /** What is done with personal data (RODO art. 13). */
    PRIVACY,
    /** Act of 4 April 2019 on digital accessibility, art. 10; made of fields, since each part has an id of its own. */
    ACCESSIBILITY;

    /** As stored and as in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String path() {
        return "/" + word();
    }

    public static Optional<Kind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
