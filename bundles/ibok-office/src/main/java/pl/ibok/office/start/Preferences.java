package pl.ibok.office.start;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import pl.ibok.api.store.SignalListener;
import pl.ibok.api.store.Signals;
import pl.ibok.api.store.Store;
import pl.ibok.api.web.FramePart.Shortcuts;

/** What members of staff keep on for themselves; kept in memory, because every page of theirs asks, until a signal says that it changed. */
public final class Preferences implements SignalListener {
    private static final String CHANGED = "office.preference";
    private static final int MOST_KEPT = 1_000;

    private final Store store;
    private final Signals signals;
    private final Map<UUID, Shortcuts> shortcuts = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    public Preferences(Store store, Signals signals) {
        this.store = store;
        this.signals = signals;
    }

    /** How the account keeps the one-key shortcuts; off unless it said so. */
    public Shortcuts shortcuts(UUID account) {
        Shortcuts kept = signals.listening() ? shortcuts.get(account) : null;
        if (kept != null) {
            return kept;
        }
        long before = changes.get();
        Shortcuts read = store.sql("SELECT shortcuts, with_alt FROM office.preference WHERE account = ?", account)
                .first(row ->
                        row.flag("shortcuts") ? row.flag("with_alt") ? Shortcuts.ALT : Shortcuts.PLAIN : Shortcuts.OFF)
                .orElse(Shortcuts.OFF);
        if (shortcuts.size() >= MOST_KEPT) {
            shortcuts.clear();
        }
        // What changes while it is read would be overlooked if that reading were kept.
        if (changes.get() == before) {
            shortcuts.put(account, read);
        }
        return read;
    }

    void keepShortcuts(UUID account, Shortcuts wanted) {
        store.inTransaction(() -> {
            store.sql(
                            "INSERT INTO office.preference (account, shortcuts, with_alt) VALUES (?, ?, ?)"
                                    + " ON CONFLICT (account) DO UPDATE SET shortcuts = excluded.shortcuts, with_alt = excluded.with_alt",
                            account,
                            wanted != Shortcuts.OFF,
                            wanted == Shortcuts.ALT)
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
