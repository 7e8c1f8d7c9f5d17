package pl.ibok.store.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import pl.ibok.api.store.DeadLetters;
import pl.ibok.api.store.Outbox;
import pl.ibok.api.store.OutboxListener;
import pl.ibok.api.store.SignalListener;
import pl.ibok.api.store.Signals;
import pl.ibok.api.time.Clock;
import pl.ibok.store.time.Repeating;
import pl.ibok.store.transaction.Statements;
import pl.ibok.store.transaction.Transactions;

/** The outbox: facts are written here, and couriers bring them to the listeners of this node. */
public final class StoredOutbox implements Outbox, DeadLetters, SignalListener, AutoCloseable {
    private static final String TOPIC = "store.outbox";
    private static final int COURIERS = 3;

    private final Transactions transactions;
    private final Signals signals;
    private final Clock clock;
    private final Pace pace;
    private final OutboxTable table;
    private final ExecutorService threads = Executors.newFixedThreadPool(COURIERS, daemons());
    private final Repeating polling;
    private final Map<OutboxListener, Courier> couriers = new ConcurrentHashMap<>();

    public StoredOutbox(Transactions transactions, Signals signals, Clock clock, Pace pace) {
        this.transactions = transactions;
        this.signals = signals;
        this.clock = clock;
        this.pace = pace;
        this.table = new OutboxTable(new Statements(transactions));
        this.polling = new Repeating("ibok-outbox-poll", pace.poll(), this::missed);
    }

    /**
     * How patient the couriers are.
     *
     * @param poll how often they look for facts that no signal told them of
     * @param retry pause after the first failure; it doubles with each one
     * @param longest pause
     * @param attempts after which a fact is a dead letter
     */
    public record Pace(Duration poll, Duration retry, Duration longest, int attempts) {
        public static final Pace USUAL =
                new Pace(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofHours(1), 15);
    }

    @Override
    public void publish(String topic, String payload) {
        transactions.required();
        if (table.insert(topic, payload, clock.now()) > 0) {
            signals.send(TOPIC, "");
        }
    }

    /** Subscribes the listener, if it is new, and brings it what has been collected. */
    public void add(OutboxListener listener) {
        table.subscribe(listener.name(), listener.topics());
        Courier courier = new Courier(listener, table, transactions, threads, pace);
        couriers.put(listener, courier);
        courier.wake();
    }

    /** Waits for the delivery the listener is handling. Its subscription stays. */
    public void remove(OutboxListener listener) {
        Courier courier = couriers.remove(listener);
        if (courier != null) {
            courier.close();
        }
    }

    @Override
    public List<DeadLetter> newest(int most) {
        return table.dead(most);
    }

    @Override
    public void replay(String listener, UUID fact) {
        transactions.run(() -> {
            table.revive(listener, fact);
            signals.send(TOPIC, "");
            return null;
        });
    }

    @Override
    public int replayAll(String listener) {
        return transactions.run(() -> {
            int revived = table.reviveAll(listener);
            signals.send(TOPIC, "");
            return revived;
        });
    }

    @Override
    public List<Subscription> subscriptions() {
        return table.subscriptions(
                couriers.keySet().stream().map(OutboxListener::name).toList());
    }

    @Override
    public void discard(String listener, UUID fact) {
        table.discard(listener, fact);
    }

    @Override
    public void unsubscribe(String listener) {
        table.unsubscribe(listener);
    }

    public long waiting() {
        return table.count(false);
    }

    public long dead() {
        return table.count(true);
    }

    public void clean() {
        table.clean();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void on(String payload) {
        missed();
    }

    @Override
    public void missed() {
        couriers.values().forEach(Courier::wake);
    }

    @Override
    public void close() {
        polling.close();
        List.copyOf(couriers.keySet()).forEach(this::remove);
        threads.shutdownNow();
    }

    private static ThreadFactory daemons() {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "ibok-outbox-" + number.incrementAndGet());
            thread.setDaemon(true);
            // Not that of whoever publishes first: it may belong to a bundle that goes.
            thread.setContextClassLoader(StoredOutbox.class.getClassLoader());
            return thread;
        };
    }
}
