package pl.ibok.notices.mail;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes round at once when called and every five seconds; a lost call only delays. */
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long EVERY_MILLIS = 5_000;

    private final BooleanSupplier work;
    private final Runnable stop;
    private final Thread thread;
    private boolean called;
    private boolean stopping;

    /**
     * @param work whether there may be more to do at once
     * @param stop asks work under way to end soon
     */
    public Rounds(String name, BooleanSupplier work, Runnable stop) {
        this.work = work;
        this.stop = stop;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** There is something to do. */
    public synchronized void call() {
        called = true;
        notifyAll();
    }

    private void run() {
        while (await()) {
            try {
                while (!stopped() && work.getAsBoolean()) {
                    LOG.debug("There may be more");
                }
            } catch (RuntimeException e) {
                LOG.warn("A round ended early; the next comes soon: {}", e.getMessage());
            }
        }
    }

    private synchronized boolean await() {
        long until = System.nanoTime() + EVERY_MILLIS * 1_000_000;
        try {
            while (!called && !stopping) {
                long left = (until - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    break;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            return false;
        }
        called = false;
        return !stopping;
    }

    private synchronized boolean stopped() {
        return stopping;
    }

    @Override
    public void close() {
        stop.run();
        synchronized (this) {
            stopping = true;
            notifyAll();
        }
        try {
            // The e-mail at hand is let finish.
            thread.join(15_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
