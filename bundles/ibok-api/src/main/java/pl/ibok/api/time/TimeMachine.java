package pl.ibok.api.time;

import java.time.Instant;

/**
 * Moves the {@link Clock} for the work of one thread. Registered only with {@code IBOK_DEMO=true}: the demonstration's years of history
 * are made with it by the product's own path.
 */
public interface TimeMachine {

    /** Runs the work with {@link Clock#now()} standing at the given moment on this thread; nested calls are allowed. */
    void at(Instant moment, Runnable work);
}
