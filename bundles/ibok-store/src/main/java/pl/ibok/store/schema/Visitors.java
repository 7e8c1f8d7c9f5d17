package pl.ibok.store.schema;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.store.StoreException;

/** Counts the open transactions a store takes part in, lets nobody in any more once it closes, and waits for the last one to leave. */
final class Visitors {
    private static final Logger LOG = LoggerFactory.getLogger(Visitors.class);

    /** Longer than a statement of a request may take, so that what runs can end. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String schema;
    private int inside;
    private boolean closing;

    Visitors(String schema) {
        this.schema = schema;
    }

    synchronized void enter() {
        if (closing) {
            throw new StoreException("The store of schema " + schema + " is closing");
        }
        inside++;
    }

    synchronized void leave() {
        inside--;
        notifyAll();
    }

    synchronized void close() {
        closing = true;
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (inside > 0 && System.nanoTime() < end) {
                wait(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (inside > 0) {
            LOG.warn("{} transactions of schema {} were still open when it closed", inside, schema);
        }
    }
}
