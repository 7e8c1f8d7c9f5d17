package pl.ibok.accounts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.access.Caller;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/**
 * Refusals, summed by account, permission and hour. They are written by a thread of their own: the transaction of what was refused is rolled
 * back, and the refusal must stay.
 */
public final class Denials implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Denials.class);
    /** Stands for everybody who has not signed in. */
    static final UUID NOBODY = new UUID(0, 0);

    private static final int MOST_WAITING = 10_000;

    private final Store store;
    private final Clock clock;
    private Map<Key, Sum> waiting = new HashMap<>();
    private boolean closed;
    private final Object writing = new Object();
    private final Thread writer;

    public Denials(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.writer = new Thread(this::write, "ibok-accounts-denials");
        this.writer.setDaemon(true);
        this.writer.start();
    }

    synchronized void add(Caller caller, String permission, String customer) {
        UUID account = caller.account() == null ? NOBODY : caller.account();
        String login = caller.login() == null ? "" : caller.login();
        Key key = new Key(account, login, permission, clock.now().truncatedTo(ChronoUnit.HOURS));
        queue(key, new Sum(1, customer));
        notifyAll();
    }

    private synchronized void queue(Key key, Sum sum) {
        if (waiting.size() < MOST_WAITING || waiting.containsKey(key)) {
            waiting.merge(key, sum, (a, b) -> new Sum(a.count() + b.count(), b.customer()));
        }
    }

    /** Writes what waits, now, after what is being written already. What the database does not take goes on waiting. */
    void flush() {
        synchronized (writing) {
            Map<Key, Sum> batch = take();
            Iterator<Map.Entry<Key, Sum>> next = batch.entrySet().iterator();
            try {
                while (next.hasNext()) {
                    Map.Entry<Key, Sum> entry = next.next();
                    write(entry.getKey(), entry.getValue());
                    next.remove();
                }
            } finally {
                batch.forEach(this::queue);
            }
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            writer.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        while (await()) {
            try {
                flush();
            } catch (RuntimeException e) {
                LOG.warn("Refusals could not be written, they wait: {}", e.getMessage());
                pause();
            }
        }
        flush();
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean await() {
        try {
            while (waiting.isEmpty() && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            closed = true;
        }
        return !closed;
    }

    private synchronized Map<Key, Sum> take() {
        Map<Key, Sum> batch = waiting;
        waiting = new HashMap<>();
        return batch;
    }

    private void write(Key key, Sum sum) {
        store.sql(
                        """
                        INSERT INTO accounts.denial (account_id, login, permission, hour, count, customer)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (account_id, permission, hour) DO UPDATE
                        SET count = denial.count + excluded.count, customer = excluded.customer
                        """,
                        key.account(),
                        key.login(),
                        key.permission(),
                        key.hour(),
                        sum.count(),
                        sum.customer())
                .update();
    }

    private record Key(UUID account, String login, String permission, Instant hour) {}

    private record Sum(long count, String customer) {}
}
