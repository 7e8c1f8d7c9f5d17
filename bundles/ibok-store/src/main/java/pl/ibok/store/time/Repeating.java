package pl.ibok.store.time;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does something again and again, with a pause before each time, until it is closed. A failure is logged and does not end it. */
public final class Repeating implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);

    private final Duration pause;
    private final Runnable work;
    private final Thread thread;

    public Repeating(String name, Duration pause, Runnable work) {
        this.pause = pause;
        this.work = work;
        this.thread = new Thread(this::repeat, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void repeat() {
        try {
            while (true) {
                Thread.sleep(pause.toMillis());
                attempt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt() {
        try {
            work.run();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            LOG.warn("{} failed and will try again: {}", Thread.currentThread().getName(), e.toString());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
