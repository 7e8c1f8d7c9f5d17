package pl.ibok.store.outbox;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.store.OutboxListener;
import pl.ibok.api.store.OutboxListener.Fact;
import pl.ibok.api.store.StoreException;
import pl.ibok.store.transaction.Transactions;

/** Brings one listener its facts, one after another on this node, by turns with the couriers of the other listeners. */
final class Courier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int FACTS_A_TURN = 50;

    private final OutboxListener listener;
    private final OutboxTable table;
    private final Transactions transactions;
    private final Executor threads;
    private final StoredOutbox.Pace pace;
    private final AtomicBoolean called = new AtomicBoolean();
    private volatile boolean closed;

    Courier(
            OutboxListener listener,
            OutboxTable table,
            Transactions transactions,
            Executor threads,
            StoredOutbox.Pace pace) {
        this.listener = listener;
        this.table = table;
        this.transactions = transactions;
        this.threads = threads;
        this.pace = pace;
    }

    /** Gives it a turn soon, one for any number of calls. */
    void wake() {
        if (!closed && called.compareAndSet(false, true)) {
            threads.execute(this::turn);
        }
    }

    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            LOG.debug("Courier of {} has ended", listener.name());
        }
    }

    private synchronized void turn() {
        called.set(false);
        try {
            int facts = 0;
            while (!closed && deliverNext()) {
                facts++;
                if (facts == FACTS_A_TURN) {
                    wake();
                    return;
                }
            }
        } catch (StoreException e) {
            LOG.warn("Facts for {} wait for the database: {}", listener.name(), e.getMessage());
        }
    }

    private boolean deliverNext() {
        AtomicReference<Fact> taken = new AtomicReference<>();
        try {
            return transactions.run(() -> {
                Optional<Fact> next = table.take(listener.name());
                next.ifPresent(fact -> {
                    taken.set(fact);
                    listener.on(fact);
                    table.delivered(listener.name(), fact.id());
                });
                return next.isPresent();
            });
        } catch (RuntimeException e) {
            if (taken.get() == null) {
                throw e;
            }
            failed(taken.get(), e);
            return true;
        }
    }

    private void failed(Fact fact, RuntimeException failure) {
        String reason = failure.getMessage() == null ? failure.getClass().getName() : failure.getMessage();
        if (table.failed(listener.name(), fact.id(), reason, pace.retry(), pace.longest(), pace.attempts())) {
            LOG.error(
                    "{} could not handle {} {}: it is a dead letter now",
                    listener.name(),
                    fact.topic(),
                    fact.id(),
                    failure);
        } else {
            LOG.warn(
                    "{} could not handle {} {} and gets it again: {}",
                    listener.name(),
                    fact.topic(),
                    fact.id(),
                    reason);
        }
    }
}
