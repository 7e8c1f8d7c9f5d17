package pl.ibok.office.search;

import java.util.ArrayList;
import java.util.List;
import pl.ibok.api.search.CustomerFinder;
import pl.ibok.api.store.Store;

/** Customers among what can be found. */
public final class CustomersByWords implements CustomerFinder {
    /** Without a word of three letters no index would help. */
    private static final int SHORTEST = 3;

    private final Store store;

    public CustomersByWords(Store store) {
        this.store = store;
    }

    @Override
    public List<String> find(String typed, int most) {
        List<String> words = Search.words(typed);
        if (words.stream().noneMatch(word -> word.length() >= SHORTEST)) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>();
        String each = Search.conditions(words, word -> false, parameters);
        parameters.add(most);
        return store.sql(
                        "SELECT id FROM office.search_row WHERE " + each + " AND kind = 'registry.customer' LIMIT ?",
                        parameters.toArray())
                .list(row -> row.text("id"));
    }
}
