package pl.ibok.accounts;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import pl.ibok.api.web.TooMany;

/**
 * Lets few hash passwords at a time, so that a burst of sign-ins leaves processors and request threads to those already in. Who comes when
 * the short queue is full is told to come back.
 */
public final class HashingGate {
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final Semaphore turns;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int mostWaiting;
    private final Duration patience;

    /**
     * @param atOnce how many hash at a time
     * @param mostWaiting how many may stand in line; each holds a request thread
     * @param patience how long one stands in line
     */
    public HashingGate(int atOnce, int mostWaiting, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    /** One for each two processors, at least one. */
    static HashingGate forThisMachine() {
        return new HashingGate(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), 24, Duration.ofSeconds(5));
    }

    /**
     * @throws TooMany when the line is full or did not move in time
     */
    <T> T pass(Supplier<T> work) {
        if (waiting.incrementAndGet() > mostWaiting) {
            waiting.decrementAndGet();
            throw new TooMany("sign-ins at once", COME_BACK);
        }
        boolean mine = false;
        try {
            mine = turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.decrementAndGet();
        }
        if (!mine) {
            throw new TooMany("sign-ins at once", COME_BACK);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    /** How many stand in line. */
    int waiting() {
        return waiting.get();
    }

    /** For work of the system itself, which can wait: as long as it takes. */
    <T> T passPatiently(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
