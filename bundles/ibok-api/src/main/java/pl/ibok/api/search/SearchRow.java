package pl.ibok.api.search;

import java.util.Set;

/**
 * Something that staff find by typing.
 *
 * @param kind {@code <bundle>.<thing>}, for example {@code registry.customer}; the message {@code search.<kind>} names it
 * @param id unique within the kind
 * @param customer the customer it concerns, or null
 * @param title what is shown: a name, a number
 * @param text everything it is found by, words in any order; Polish letters and small typing errors are forgiven
 * @param keys codes and numbers it is found by exactly, as people write them; hyphens and spaces don't matter
 * @param permission staff permission without which it is not found
 * @param path what a click opens
 */
public record SearchRow(
        String kind,
        String id,
        String customer,
        String title,
        String text,
        Set<String> keys,
        String permission,
        String path) {}
