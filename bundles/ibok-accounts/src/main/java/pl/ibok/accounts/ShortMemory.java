package pl.ibok.accounts;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Keeps what was read from the database for five seconds at most, and only while other nodes are heard. The database stays the truth.
 *
 * @param <K> key; what is not there is not kept, so that made-up keys don't fill the memory
 */
final class ShortMemory<K, V> implements Changes.Kept {
    private static final long SECONDS_5 = Duration.ofSeconds(5).toNanos();
    private static final int MOST = 20_000;

    private final Changes changes;
    private final Function<V, UUID> account;
    private final LongSupplier nanos;
    private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();
    /** Counts what was forgotten: a value read before a change must not be put after it. */
    private final AtomicLong forgotten = new AtomicLong();

    ShortMemory(Changes changes, Function<V, UUID> account, LongSupplier nanos) {
        this.changes = changes;
        this.account = account;
        this.nanos = nanos;
        changes.register(this);
    }

    Optional<V> get(K key, Supplier<Optional<V>> reader) {
        if (!changes.heard()) {
            return reader.get();
        }
        Entry<V> entry = entries.get(key);
        if (entry != null && nanos.getAsLong() - entry.since() < SECONDS_5) {
            return Optional.of(entry.value());
        }
        long before = forgotten.get();
        long since = nanos.getAsLong();
        Optional<V> read = reader.get();
        if (read.isEmpty()) {
            entries.remove(key);
        } else {
            keep(key, new Entry<>(read.get(), since), before);
        }
        return read;
    }

    private void keep(K key, Entry<V> entry, long before) {
        if (entries.size() >= MOST) {
            entries.clear();
        }
        entries.put(key, entry);
        if (forgotten.get() != before) {
            entries.remove(key);
        }
    }

    @Override
    public void forget(UUID of) {
        forgotten.incrementAndGet();
        entries.values().removeIf(entry -> of.equals(account.apply(entry.value())));
    }

    @Override
    public void forgetAll() {
        forgotten.incrementAndGet();
        entries.clear();
    }

    private record Entry<V>(V value, long since) {}
}
