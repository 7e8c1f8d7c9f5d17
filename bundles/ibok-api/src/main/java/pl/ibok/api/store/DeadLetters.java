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
}
