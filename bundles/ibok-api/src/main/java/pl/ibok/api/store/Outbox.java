package pl.ibok.api.store;

/**
 * Facts travel through here. A fact is committed with the state it speaks of, one row for each subscribed listener, and delivered at least
 * once, in no promised order. It carries ids and a version; the listener fetches the rest through a port.
 */
public interface Outbox {

    /**
     * Publishes a fact in the current transaction.
     *
     * @param topic for example {@code reading.accepted}; starts with the publishing bundle's name
     * @param payload JSON object with ids and a version, at most 8 KB
     * @throws IllegalStateException outside a transaction
     */
    void publish(String topic, String payload);
}
