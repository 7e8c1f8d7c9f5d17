package pl.ibok.office.search;

import java.util.List;
import java.util.Map;
import pl.ibok.api.store.PersonalData;
import pl.ibok.api.store.Store;

/** The search holds nothing of its own about a customer: what it repeats is exported by the bundles that say it, and is forgotten here. */
public final class SearchData implements PersonalData {
    private final Store store;

    public SearchData(Store store) {
        this.store = store;
    }

    @Override
    public String schema() {
        return store.schema();
    }

    @Override
    public Map<String, Object> export(String customer) {
        return Map.of("found", List.of());
    }

    @Override
    public void anonymise(String customer) {
        store.sql("DELETE FROM office.search_row WHERE customer = ?", customer).update();
    }
}
