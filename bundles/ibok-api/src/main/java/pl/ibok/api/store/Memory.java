package pl.ibok.api.store;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What a bundle has read from its own tables, kept for a minute at most and only while the node hears signals. The database stays the truth: its triggers tell every
 * node what has changed, whoever changed it ({@link Signals}), and a transaction always reads for itself. Registered as a
 * {@link SignalListener}; until it has been taken on as a listener it keeps nothing.
 *
 * @param <K> what is asked for
 * @param <V> what is known about it; what is not there is not kept, so that made-up keys don't fill the memory
 */
public final class Memory<K, V> implements SignalListener {
    /** The payload by which everything is forgotten. */
    public static final String ALL = "all";

    private static final long LONGEST = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 20_000;

    private final String topic;
    private final Store store;
    private final Signals signals;
    private final Function<K, String> about;
    private final LongSupplier nanos;
    private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();
    /** Counts what was forgotten: a value read before a change must not be put after it. */
    private final AtomicLong forgotten = new AtomicLong();

    private volatile boolean heard;

    /**
     * @param topic of the signals, for example {@code registry.changed}
     * @param about the payload by which an entry is forgotten, for example the id of the meter
     */
    public Memory(String topic, Store store, Signals signals, Function<K, String> about) {
        this(topic, store, signals, about, System::nanoTime);
    }

    /** @param nanos the time that passes, for tests */
    public Memory(String topic, Store store, Signals signals, Function<K, String> about, LongSupplier nanos) {
        this.topic = topic;
        this.store = store;
        this.signals = signals;
        this.about = about;
        this.nanos = nanos;
    }

    /** What is kept under the key, or else what the reader finds. */
    public Optional<V> get(K key, Supplier<Optional<V>> reader) {
        if (!heard || !signals.listening() || store.transacting()) {
            return reader.get();
        }
        long now = nanos.getAsLong();
        Entry<V> entry = entries.get(key);
        if (entry != null && now - entry.since() < LONGEST) {
            return Optional.of(entry.value());
        }
        long before = forgotten.get();
        Optional<V> read = reader.get();
        if (read.isPresent()) {
            keep(key, new Entry<>(read.get(), now), before);
        } else {
            entries.remove(key);
        }
        return read;
    }

    private void keep(K key, Entry<V> entry, long before) {
        if (entries.size() >= MOST) {
            entries.clear();
        }
        entries.put(key, entry);
        if (forgotten.get() != before) {
            entries.remove(key, entry);
        }
    }

    /**
     * Forgets on this node as soon as the current transaction is committed, so that whoever made the change sees it with the next request; the other nodes are told by the
     * trigger.
     *
     * @param payload as the signal would bring it, or {@link #ALL}
     */
    public void changed(String payload) {
        store.afterCommit(() -> on(payload));
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public void on(String payload) {
        forgotten.incrementAndGet();
        if (payload.equals(ALL)) {
            entries.clear();
        } else {
            entries.keySet().removeIf(key -> about.apply(key).equals(payload));
        }
    }

    @Override
    public void missed() {
        on(ALL);
        heard = true;
    }

    private record Entry<V>(V value, long since) {}
}
