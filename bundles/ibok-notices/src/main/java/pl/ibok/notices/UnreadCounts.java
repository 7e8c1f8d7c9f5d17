package pl.ibok.notices;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Caller;
import pl.ibok.api.store.SignalListener;
import pl.ibok.api.store.Signals;
import pl.ibok.api.store.Store;

/** How many messages an account has not opened; kept for a few seconds, and forgotten on every node when that changes. */
public final class UnreadCounts implements SignalListener {
    static final String TOPIC = "notices.unread";
    private static final String ALL = "all";
    private static final long FRESH = Duration.ofSeconds(10).toNanos();
    private static final int MOST = 20_000;
    /** A signal holds 1 000 characters. */
    private static final int NAMED = 25;

    private final Store store;
    private final Access access;
    private final Signals signals;
    private final LongSupplier nanos;
    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong forgotten = new AtomicLong();

    public UnreadCounts(Store store, Access access, Signals signals, LongSupplier nanos) {
        this.store = store;
        this.access = access;
        this.signals = signals;
        this.nanos = nanos;
    }

    private record Kept(int count, long since) {}

    /** Of what the caller may see today. */
    public int of(Caller caller) {
        Kept known = kept.get(caller.account());
        if (known != null && signals.listening() && nanos.getAsLong() - known.since() < FRESH) {
            return known.count();
        }
        long before = forgotten.get();
        int count = read(caller);
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(caller.account(), new Kept(count, nanos.getAsLong()));
        if (forgotten.get() != before) {
            kept.remove(caller.account());
        }
        return count;
    }

    private int read(Caller caller) {
        List<String> customers = access.customers(caller).stream()
                .map(Access.CustomerGrant::customer)
                .toList();
        return store.sql(
                        """
                        SELECT count(*)::integer AS unread FROM notices.unread
                         WHERE account = ? AND (customer = '' OR customer = ANY (?::text[]))
                        """,
                        caller.account(),
                        customers)
                .one(row -> row.number("unread"));
    }

    /** Called within the transaction that changed something of these accounts. */
    void changed(Collection<UUID> accounts) {
        if (!accounts.isEmpty()) {
            store.afterCommit(() -> accounts.forEach(this::forget));
            String named =
                    String.join(" ", accounts.stream().map(UUID::toString).toList());
            signals.send(TOPIC, accounts.size() > NAMED ? ALL : named);
        }
    }

    private void forget(UUID account) {
        forgotten.incrementAndGet();
        kept.remove(account);
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
            List.of(payload.split(" ")).forEach(account -> forget(UUID.fromString(account)));
        }
    }

    @Override
    public void missed() {
        forgotten.incrementAndGet();
        kept.clear();
    }
}
