package pl.ibok.registry.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pl.ibok.api.search.SearchIndex;
import pl.ibok.api.store.Store;

/** A search that remembers what it was last told: by kind and id, title and text. */
public final class SearchRows implements SearchIndex {
    private final Store store;
    private final Map<String, String> told = new TreeMap<>();

    public SearchRows(Store store) {
        this.store = store;
    }

    /** What tells such a search. */
    public Findable findable() {
        return new Findable(List.of(this));
    }

    /** Title and text of a customer as told last, or null. */
    public String customer(String code) {
        return told.get("registry.customer " + code);
    }

    /** Kinds and ids in order. */
    public List<String> told() {
        return List.copyOf(told.keySet());
    }

    @Override
    public void putFrom(String select, Object... parameters) {
        store.sql("SELECT kind, id, title, text FROM (" + select + ") found", parameters)
                .list(row -> told.put(
                        row.text("kind") + " " + row.text("id"), row.text("title") + " · " + row.text("text")));
    }

    @Override
    public void remove(String kind, Collection<String> ids) {
        ids.forEach(id -> told.remove(kind + " " + id));
    }
}
