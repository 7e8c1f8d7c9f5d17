package pl.ibok.api.store;

import java.time.Duration;

/**
 * Work to be done again and again, on one node at a time: reminders, what falls due, what is to be thrown away. Registered as a service. A node that dies at it
 * leaves the next turn to another.
 */
public interface Chore {

    /** Unique and stable, for example {@code registration.escalation}. */
    String name();

    /** Time between two turns, at least a minute; more or less, since a node looks once a minute. */
    Duration every();

    /** Does what is due now; must be idempotent. What it throws is logged, and it is called again at its next turn. */
    void work();
}
