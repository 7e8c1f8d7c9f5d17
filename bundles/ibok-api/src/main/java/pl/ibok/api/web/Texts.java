package pl.ibok.api.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * The words of every bundle that is here, for pages that show what others declare: their settings, permissions, kinds and queues. A bundle is named by the
 * last part of its symbolic name, which is also what its keys and names begin with.
 */
public interface Texts {

    /**
     * The words of a bundle, over the portal's.
     *
     * @return empty when the bundle is not here
     */
    Optional<Words> of(String module, Locale locale, LocalDate today);

    /** Whether the bundle is here and has this word itself. */
    boolean knows(String module, String key, Locale locale);
}
