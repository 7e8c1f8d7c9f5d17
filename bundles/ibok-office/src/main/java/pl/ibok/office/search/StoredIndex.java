package pl.ibok.office.search;

import java.util.Collection;
import pl.ibok.api.search.SearchIndex;
import pl.ibok.api.store.Store;

/** The table of what can be found. */
public final class StoredIndex implements SearchIndex {
    /** A row that says the same is left alone: an import that brings nothing new writes nothing. */
    private static final String PUT =
            """
            INSERT INTO office.search_row AS r (kind, id, customer, title, said, keys, permission, path)
            SELECT kind, id, customer, title, text, office.bare_all(keys), permission, path FROM (%s) AS found
            ON CONFLICT (kind, id) DO UPDATE SET customer = excluded.customer, title = excluded.title, said = excluded.said,
                keys = excluded.keys, permission = excluded.permission, path = excluded.path
            WHERE (r.customer, r.title, r.said, r.keys, r.permission, r.path) IS DISTINCT FROM
                (excluded.customer, excluded.title, excluded.said, excluded.keys, excluded.permission, excluded.path)
            """;

    private final Store store;

    public StoredIndex(Store store) {
        this.store = store;
    }

    @Override
    public void putFrom(String select, Object... parameters) {
        store.sql(PUT.formatted(select), parameters).update();
    }

    @Override
    public void remove(String kind, Collection<String> ids) {
        store.sql("DELETE FROM office.search_row WHERE kind = ? AND id = ANY (?)", kind, ids)
                .update();
    }
}
