package pl.ibok.runtime;

import java.util.Map;
import java.util.stream.Collectors;
import pl.ibok.api.store.Signals;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/** Choices as rows, told to every node. */
public final class StoredChoices implements Choices {
    static final String CHANGED = "runtime.changed";

    private final Store store;
    private final Signals signals;
    private final Clock clock;

    public StoredChoices(Store store, Signals signals, Clock clock) {
        this.store = store;
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public Map<String, Boolean> all() {
        return store
                .sql("SELECT feature, wanted FROM runtime.choice")
                .list(row -> Map.entry(row.text("feature"), row.flag("wanted")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void make(String feature, boolean wanted) {
        store.inTransaction(() -> {
            store.sql(
                            "INSERT INTO runtime.choice (feature, wanted, changed_at) VALUES (?, ?, ?)"
                                    + " ON CONFLICT (feature) DO UPDATE SET wanted = excluded.wanted, changed_at = excluded.changed_at",
                            feature,
                            wanted,
                            clock.now())
                    .update();
            signals.send(CHANGED, feature);
        });
    }
}
