package pl.ibok.api.store;

import java.util.UUID;

/** A claimed job, as its handler sees it. */
public interface JobRun {
    UUID id();

    String argument();

    /**
     * Says how far the job is, visible on pages at once, and keeps the claim alive.
     *
     * @throws JobCancelled when somebody asked the job to stop
     */
    void progress(long done, long total, String message);

    /** Thrown through the handler when the job is to stop. */
    final class JobCancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
