package pl.ibok.accounts;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import pl.ibok.api.store.SignalListener;
import pl.ibok.api.store.Signals;
import pl.ibok.api.store.Store;

/** Tells every node that something about an account has changed, so that nobody goes on with what was kept in memory (decision 15). */
public final class Changes implements SignalListener {
    static final String TOPIC = "accounts.changed";
    private static final String ALL = "all";

    private final Store store;
    private final List<Signals> signals;
    private final List<Kept> kept = new CopyOnWriteArrayList<>();

    /** @param signals empty or one; while there is none, nothing is kept in memory */
    public Changes(Store store, List<Signals> signals) {
        this.store = store;
        this.signals = signals;
    }

    /** What forgets. */
    interface Kept {
        void forget(UUID account);

        void forgetAll();
    }

    void register(Kept memory) {
        kept.add(memory);
    }

    /** Whether what is kept in memory can be trusted for its few seconds. */
    boolean heard() {
        for (Signals each : signals) {
            if (each.listening()) {
                return true;
            }
        }
        return false;
    }

    void of(UUID account) {
        store.afterCommit(() -> kept.forEach(memory -> memory.forget(account)));
        signals.forEach(each -> each.send(TOPIC, account.toString()));
    }

    void ofAll() {
        store.afterCommit(() -> kept.forEach(Kept::forgetAll));
        signals.forEach(each -> each.send(TOPIC, ALL));
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void on(String payload) {
        if (payload.equals(ALL)) {
            missed();
        } else {
            UUID account = UUID.fromString(payload);
            kept.forEach(memory -> memory.forget(account));
        }
    }

    @Override
    public void missed() {
        kept.forEach(Kept::forgetAll);
    }
}
