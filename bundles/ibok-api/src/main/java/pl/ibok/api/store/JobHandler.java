package pl.ibok.api.store;

/** Does the jobs of one kind. Registered as a service; runs on a worker thread of the store, one job at a time a node and kind. */
public interface JobHandler {

    /** For example {@code exchange.import}. */
    String kind();

    /**
     * Does the work outside any transaction of the store; it opens its own, in steps, so that a killed run resumes. An exception marks the
     * job failed with its message after the attempts are used up.
     */
    void run(JobRun run) throws Exception;
}
