package pl.ibok.portal.publish;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the requests inside a module and lets them finish before it goes. */
final class Traffic {
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean draining;

    /** Counts first and looks second: a request that saw no draining is seen by the drain. */
    boolean enter() {
        inFlight.incrementAndGet();
        if (draining) {
            leave();
            return false;
        }
        return true;
    }

    void leave() {
        if (inFlight.decrementAndGet() == 0 && draining) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    boolean draining() {
        return draining;
    }

    /**
     * Lets nobody in any more and waits until all have left.
     *
     * @return whether all left in time
     */
    synchronized boolean drain(long millis) {
        draining = true;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            while (inFlight.get() > 0) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return true;
    }
}
