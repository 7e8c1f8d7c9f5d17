package pl.ibok.api.runtime;

import java.util.List;

/** The e-services that this installation may have, and which of them it wants. */
public interface EServices {

    /** Whether {@code IBOK_ESERVICES} decides, so that nothing can be chosen here. */
    boolean fixed();

    /** All that the distribution knows, by name. */
    List<Choice> all();

    /**
     * Wants it or not, on every node and after a restart. Its data stays when it goes.
     *
     * @throws IllegalArgumentException when the distribution does not know it
     * @throws IllegalStateException when {@link #fixed}
     */
    void want(String feature, boolean wanted);

    /**
     * An e-service or a payment operator.
     *
     * @param feature for example {@code e-reading}
     * @param description one line of the feature file, English; the words for people are the bundle's own while it is here
     * @param wanted what was chosen
     * @param state how it is on this node
     */
    record Choice(String feature, String version, String description, boolean wanted, State state) {}

    /** How an e-service is on this node. */
    enum State {
        /** Not installed. */
        STOPPED,
        /** Wanted and not yet installed, or not wanted and not yet gone. */
        CHANGING,
        /** Installed, its pages are not there. */
        BROKEN,
        RUNNING
    }
}
