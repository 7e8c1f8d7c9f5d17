package pl.ibok.api.notices;

import java.util.Collection;
import java.util.Map;

/**
 * Sends messages. What is sent is committed with the state it speaks of and delivered afterwards, at least once, by every channel the recipient has for the topic;
 * whatever was sent to a customer stays readable in their message centre.
 */
public interface Notices {

    /**
     * Sends in the current transaction.
     *
     * @throws IllegalStateException outside a transaction
     * @throws IllegalArgumentException when a fact's type can't be kept
     */
    void send(Notice notice);

    /** Sends the same to many customers by set-based SQL; like {@link #send} otherwise. */
    void sendAll(String topic, Collection<String> customers, Map<String, Object> facts, String link);
}
