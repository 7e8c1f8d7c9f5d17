package pl.ibok.office.start;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import pl.ibok.api.store.SignalListener;
import pl.ibok.api.store.Signals;
import pl.ibok.api.store.Store;

/** What members of staff keep on for themselves; kept in memory, because every page of theirs asks, until a signal says that it changed. */
public final class Preferences implements SignalListener {
    private static final String CHANGED = "office.preference";
    private static final int MOST_KEPT = 1_000;

    private final Store store;
    private final Signals signals;
    private final Map<UUID, Boolean> shortcuts = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    public Preferences(Store store, Signals signals) {
        this.store = store;
        this.signals = signals;
    }

    /** Whether the account keeps the one-key shortcuts on; off unless it said so. */
    public boolean shortcuts(UUID account) {
        Boolean kept = signals.listening() ? shortcuts.get(account) : null;
        if (kept != null) {
            return kept;
        }
        long before = changes.get();
        boolean read = store.sql("SELECT shortcuts FROM office.preference WHERE account = ?", account)
                .first(row -> row.flag("shortcuts"))
                .orElse(false);
        if (shortcuts.size() >= MOST_KEPT) {
            shortcuts.clear();
        }
        // What changes while it is read would be overlooked if that reading were kept.
        if (changes.get() == before) {
            shortcuts.put(account, read);
        }
        return read;
    }

    void keepShortcuts(UUID account, boolean on) {
        store.inTransaction(() -> {
            store.sql(
                            "INSERT INTO office.preference (account, shortcuts) VALUES (?, ?)"
                                    + " ON CONFLICT (account) DO UPDATE SET shortcuts = excluded.shortcuts",
                            account,
                            on)
                    .update();
            signals.send(CHANGED, account.toString());
            store.afterCommit(this::missed);
        });
    }

    @Override
    public String topic() {
        return CHANGED;
    }

    @Override
    public void on(String payload) {
        missed();
    }

    @Override
    public void missed() {
        changes.incrementAndGet();
        shortcuts.clear();
    }
}
