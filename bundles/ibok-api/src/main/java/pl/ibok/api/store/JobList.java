package pl.ibok.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pl.ibok.api.store.Jobs.Job;
import pl.ibok.api.store.Jobs.State;

/** The jobs of every kind, for those who watch over them. */
public interface JobList {

    /**
     * The newest first.
     *
     * @param state only those; null = any
     * @param words part of the kind, the argument, the message or of who started it; blank = any
     * @param before those submitted before this one of the list; null = from the newest
     */
    List<Job> newest(State state, String words, After before, int most);

    /** How many jobs are in each state; those that have none are left out. Finished ones count for the last thirty days. */
    Map<State, Long> counts(Instant now);

    /** A place in the list, to go on from. */
    record After(Instant submittedAt, UUID id) {}
}
