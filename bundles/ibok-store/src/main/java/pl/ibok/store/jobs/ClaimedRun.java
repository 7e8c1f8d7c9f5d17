package pl.ibok.store.jobs;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import pl.ibok.api.store.JobHandler;
import pl.ibok.api.store.JobRun;
import pl.ibok.api.store.StoreException;
import pl.ibok.store.jobs.JobTable.Claim;
import pl.ibok.store.time.Repeating;

/** One run of a claimed job; keeps the claim alive until it is closed, whether or not the handler says anything. */
final class ClaimedRun implements JobRun, AutoCloseable {
    private static final Duration BETWEEN_WRITES = Duration.ofMillis(200);

    private final Claim claim;
    private final JobTable table;
    private final BooleanSupplier closing;
    private final Repeating heart;
    private volatile boolean lost;
    private long writtenAt = System.nanoTime() - BETWEEN_WRITES.toNanos();
    private String written;

    ClaimedRun(Claim claim, JobTable table, Duration lease, BooleanSupplier closing) {
        this.claim = claim;
        this.table = table;
        this.closing = closing;
        this.heart = new Repeating("ibok-job-heart", lease.dividedBy(3), () -> beat(lease));
    }

    void by(JobHandler handler) {
        try {
            handler.run(this);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new StoreException(e.getMessage(), null, e);
        } catch (LinkageError | StackOverflowError | AssertionError e) {
            // An error of the handler's own is an attempt that failed, not the end of the worker.
            throw new StoreException(e.toString(), null, e);
        }
    }

    @Override
    public UUID id() {
        return claim.job();
    }

    @Override
    public String argument() {
        return claim.argument();
    }

    @Override
    public void progress(long done, long total, String message) {
        if (lost || closing.getAsBoolean()) {
            throw new JobCancelled();
        }
        boolean worthIt = done == total
                || !Objects.equals(message, written)
                || System.nanoTime() - writtenAt >= BETWEEN_WRITES.toNanos();
        if (worthIt) {
            if (!table.progress(claim, done, total, message)) {
                throw new JobCancelled();
            }
            writtenAt = System.nanoTime();
            written = message;
        }
    }

    @Override
    public void close() {
        heart.close();
    }

    private void beat(Duration lease) {
        lost |= !table.extend(claim, lease);
    }
}
