package pl.ibok.api.store;

/**
 * Short words to every node, over the database's NOTIFY: "forget what you keep of this account". Nothing is stored: a node that does not
 * listen at that moment never hears them, so they carry no facts (that is {@link Outbox}).
 *
 * <p>A trigger sends one with {@code PERFORM pg_notify('ibok', 'topic payload')}: then no program that changes the rows can forget it.
 */
public interface Signals {

    /**
     * Tells every node, this one too, once the current transaction has been committed; at once outside of one.
     *
     * @param topic for example {@code accounts.changed}
     * @param payload ids, at most 1,000 characters, never a secret
     */
    void send(String topic, String payload);

    /** Whether this node hears the others now. While it does not, nothing may be answered from a memory that signals keep true. */
    boolean listening();
}
