package pl.ibok.store.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Audit;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.settings.Settings;
import pl.ibok.api.store.SignalListener;
import pl.ibok.api.store.Signals;
import pl.ibok.api.time.Clock;
import pl.ibok.store.transaction.Statements;
import pl.ibok.store.transaction.Transactions;

/**
 * Settings in a table, read whole (there are dozens) and kept in memory until a signal says that one has changed. A node that does not hear
 * signals reads the table each time.
 */
public final class StoredSettings implements Settings, SignalListener {
    private static final String TOPIC = "store.settings";

    private final Transactions transactions;
    private final Statements statements;
    private final Signals signals;
    private final Clock clock;
    private final List<Audit> audits = new CopyOnWriteArrayList<>();
    private final List<Access> accesses = new CopyOnWriteArrayList<>();
    private final AtomicLong changes = new AtomicLong();
    private volatile SettingRows rows;

    public StoredSettings(Transactions transactions, Signals signals, Clock clock) {
        this.transactions = transactions;
        this.statements = new Statements(transactions);
        this.signals = signals;
        this.clock = clock;
    }

    public void add(Audit audit) {
        audits.add(audit);
    }

    public void remove(Audit audit) {
        audits.remove(audit);
    }

    /** Who knows who is speaking; empty until there are accounts. */
    public void know(Access access) {
        accesses.add(access);
    }

    public void forget(Access access) {
        accesses.remove(access);
    }

    @Override
    public <T> T get(Setting<T> setting) {
        return get(setting, clock.today());
    }

    @Override
    public <T> T get(Setting<T> setting, LocalDate day) {
        NavigableMap<LocalDate, String> values = rows().of(setting.name());
        var holding = values.floorEntry(day);
        return holding == null ? setting.defaultValue() : SettingText.read(setting.type(), holding.getValue());
    }

    @Override
    public <T> void set(Setting<T> setting, T value, LocalDate from) {
        String text = SettingText.write(value);
        transactions.run(() -> {
            statements
                    .sql(
                            "INSERT INTO store.setting (name, valid_from, value, set_at, set_by)"
                                    + " VALUES (?, ?, ?, ?, ?)",
                            setting.name(),
                            from,
                            text,
                            clock.now(),
                            speaker())
                    .update();
            audits.forEach(audit -> audit.record("store.setting.changed", null, setting.name(), from + ": " + text));
            signals.send(TOPIC, setting.name());
            transactions.afterCommit(this::missed);
            return null;
        });
    }

    private String speaker() {
        return accesses.stream()
                .findFirst()
                .map(access -> access.caller().name())
                .orElse(null);
    }

    private SettingRows rows() {
        SettingRows kept = rows;
        if (kept != null && signals.listening()) {
            return kept;
        }
        // What changes while the table is read would be overlooked if that reading were kept.
        long before = changes.get();
        SettingRows fresh = SettingRows.read(statements);
        if (changes.get() == before) {
            rows = fresh;
        }
        return fresh;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void on(String name) {
        missed();
    }

    @Override
    public void missed() {
        changes.incrementAndGet();
        rows = null;
    }
}
