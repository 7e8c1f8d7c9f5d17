package pl.ibok.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Work that outlives a request. A job is a row; any node with a {@link JobHandler} of its kind claims it. When a node dies, another (or the
 * same, restarted) claims the job again: handlers resume from what they have committed.
 */
public interface Jobs {

    /** Queues a job in the current transaction (or at once outside of one). */
    UUID submit(String kind, String argument, String startedBy);

    Optional<Job> find(UUID id);

    /** The newest jobs of a kind. */
    List<Job> recent(String kind, int most);

    /** Asks a queued or running job to stop; a handler sees it at its next {@link JobRun#progress}. */
    void cancel(UUID id);

    /**
     * Queues a failed job again, in the current transaction (or at once outside of one), with all its attempts before it; the handler resumes from what it has
     * committed.
     *
     * @return false when the job has not failed, or somebody was faster: nothing was done
     */
    boolean restart(UUID id);

    enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /**
     * @param done units done so far, of {@code total}; total 0 = not known yet
     * @param message what it is doing or why it failed, for people
     * @param attempts how many times it has been claimed
     */
    record Job(
            UUID id,
            String kind,
            String argument,
            State state,
            long done,
            long total,
            String message,
            int attempts,
            String startedBy,
            Instant submittedAt,
            Instant finishedAt) {}
}
