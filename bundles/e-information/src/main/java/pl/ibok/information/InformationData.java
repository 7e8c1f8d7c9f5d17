package pl.ibok.information;

import java.util.List;
import java.util.Map;
import pl.ibok.api.store.PersonalData;
import pl.ibok.api.store.Store;

/** Of a person it is kept which outages they were told of. */
final class InformationData implements PersonalData {
    private final Store store;

    InformationData(Store store) {
        this.store = store;
    }

    @Override
    public String schema() {
        return "information";
    }

    @Override
    public Map<String, Object> export(String customer) {
        List<Map<String, Object>> told = store.sql(
                        """
                        SELECT p.title_pl, t.starts_at, t.ends_at FROM information.outage_told t JOIN information.post p ON p.id = t.post
                        WHERE t.customer = ? ORDER BY t.starts_at""",
                        customer)
                .list(row -> Map.of(
                        "outage",
                        row.text("title_pl"),
                        "from",
                        row.instant("starts_at"),
                        "to",
                        row.instant("ends_at")));
        return Map.of("told", told);
    }

    @Override
    public void anonymise(String customer) {
        store.sql("DELETE FROM information.outage_told WHERE customer = ?", customer)
                .update();
    }
}
