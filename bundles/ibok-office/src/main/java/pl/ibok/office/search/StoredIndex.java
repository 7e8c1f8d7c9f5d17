package pl.ibok.office.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import pl.ibok.api.search.SearchIndex;
import pl.ibok.api.search.SearchRow;
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

    /** Keys come in one text each row, since SQL has no lists of lists of unequal length. */
    private static final String ROWS =
            """
            SELECT kind, id, customer, title, text, string_to_array(keys, chr(31)) AS keys, permission, path
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS given (kind, id, customer, title, text, keys, permission, path)
            """;

    private final Store store;

    public StoredIndex(Store store) {
        this.store = store;
    }

    @Override
    public void put(Collection<SearchRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<List<String>> columns = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            columns.add(new ArrayList<>());
        }
        for (SearchRow row : rows) {
            columns.get(0).add(row.kind());
            columns.get(1).add(row.id());
            columns.get(2).add(row.customer());
            columns.get(3).add(row.title());
            columns.get(4).add(row.text());
            columns.get(5).add(String.join("\u001f", row.keys()));
            columns.get(6).add(row.permission());
            columns.get(7).add(row.path());
        }
        Object[] parameters =
                columns.stream().map(column -> column.toArray(String[]::new)).toArray();
        store.sql(PUT.formatted(ROWS), parameters).update();
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
