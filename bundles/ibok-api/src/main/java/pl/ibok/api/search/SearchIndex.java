package pl.ibok.api.search;

import java.util.Collection;

/**
 * Where bundles keep what can be found (decision 30): one table, written in the transaction of the change it speaks of. Rows of a removed bundle stay and are hidden.
 * {@link SearchRows} writes them for a bundle.
 */
public interface SearchIndex {

    /**
     * Adds rows or replaces those of the same kind and id, any number of them by one statement.
     *
     * @param select a query, part of the program and never typed by people, that gives the columns {@code kind} ({@code <bundle>.<thing>}, for example {@code registry.customer}; the
     *     message {@code search.<kind>} names it), {@code id} (unique within the kind), {@code customer} (whom it concerns, or null), {@code title} (what is shown: a name, a number),
     *     {@code text} (everything it is found by, words in any order; Polish letters and small typing errors are forgiven), {@code keys} (text[]: codes and numbers it is found by
     *     exactly; hyphens and spaces don't matter), {@code permission} (of staff, without which it is not found) and {@code path} (what a click opens)
     */
    void putFrom(String select, Object... parameters);

    void remove(String kind, Collection<String> ids);
}
