package pl.ibok.api.search;

import java.util.Collection;

/**
 * Where bundles keep what can be found (decision 30): one table, written in the transaction of the change it speaks of. Rows of a removed bundle stay and are hidden.
 */
public interface SearchIndex {

    /** Adds the rows or replaces those of the same kind and id. */
    void put(Collection<SearchRow> rows);

    /**
     * The same for any number of rows, by one statement.
     *
     * @param select a query that gives the columns {@code kind, id, customer, title, text, keys (text[]), permission, path}; part of the program, never typed by people
     */
    void putFrom(String select, Object... parameters);

    void remove(String kind, Collection<String> ids);
}
