package pl.ibok.api.store;

/** Hears the words of one topic of {@link Signals}. Registered as a service; called on a thread of the store and must not block. */
public interface SignalListener {
    String topic();

    void on(String payload);

    /** Words may have been missed: the connection was lost, or has just been made. Forget everything kept. */
    void missed();
}
