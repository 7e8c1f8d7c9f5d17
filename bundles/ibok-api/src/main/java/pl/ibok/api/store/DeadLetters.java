package pl.ibok.api.store;

import java.util.List;
import java.util.UUID;
import pl.ibok.api.store.OutboxListener.Fact;

/** Facts that a listener could not handle in all its attempts; they wait for a person. */
public interface DeadLetters {

    /** The newest first, of every listener. */
    List<DeadLetter> newest(int most);

    /** Delivers it again, with all attempts anew; nothing happens when it is not dead any more. */
    void replay(String listener, UUID fact);

    /**
     * Delivers all of a listener again.
     *
     * @return how many
     */
    int replayAll(String listener);

    /** Every subscription, by the listener's name, with what waits for it. */
    List<Subscription> subscriptions();

    /** Gives it up for good. */
    void discard(String listener, UUID fact);

    /**
     * Ends the subscription of a listener that will not come back, with all that waits for it. One that is installed subscribes again at its
     * next start.
     */
    void unsubscribe(String listener);

    /**
     * @param listener name of the listener
     * @param attempts how often it was tried
     * @param failure what it said at last
     */
    record DeadLetter(String listener, Fact fact, int attempts, String failure) {}

    /**
     * @param listener name of the listener
     * @param waiting facts not handled yet, without the dead ones
     * @param dead facts that could not be handled
     * @param here whether the listener is installed on this node
     */
    record Subscription(String listener, List<String> topics, long waiting, long dead, boolean here) {}
}
