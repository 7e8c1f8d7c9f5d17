package pl.ibok.store.jobs;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.store.JobHandler;
import pl.ibok.api.store.JobRun.JobCancelled;
import pl.ibok.api.store.Jobs.State;
import pl.ibok.api.store.StoreException;
import pl.ibok.api.time.Clock;
import pl.ibok.store.jobs.JobTable.Claim;
import pl.ibok.store.transaction.Transactions;

/** Does the jobs of one handler, one at a time. */
final class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final String STATEMENT_TIMEOUT = "1h";
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    private final JobHandler handler;
    private final JobTable table;
    private final Transactions transactions;
    private final Clock clock;
    private final StoredJobs.Pace pace;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closing;

    Worker(JobHandler handler, JobTable table, Transactions transactions, Clock clock, StoredJobs.Pace pace) {
        this.handler = handler;
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
        this.pace = pace;
        this.thread = new Thread(this::keepWorking, "ibok-job-" + handler.kind());
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void wake(String kind) {
        if (handler.kind().equals(kind)) {
            wake();
        }
    }

    void wake() {
        work.release();
    }

    @Override
    public void close() {
        closing = true;
        wake();
        try {
            thread.join(LONGEST_STOP.toMillis());
            if (thread.isAlive()) {
                thread.interrupt();
                thread.join(LONGEST_STOP.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepWorking() {
        while (!closing) {
            try {
                Optional<Claim> claim = table.claim(handler.kind(), pace.lease(), clock.now());
                if (claim.isPresent()) {
                    perform(claim.get());
                } else {
                    await();
                }
            } catch (StoreException e) {
                LOG.warn("Jobs of kind {} wait for the database: {}", handler.kind(), e.getMessage());
                await();
            }
        }
    }

    private void await() {
        try {
            if (work.tryAcquire(pace.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    private void perform(Claim claim) {
        LOG.info("Job {} of kind {} begins, attempt {}", claim.job(), handler.kind(), claim.attempts());
        try (ClaimedRun run = new ClaimedRun(claim, table, pace.lease(), () -> closing)) {
            transactions.patiently(STATEMENT_TIMEOUT, () -> run.by(handler));
            table.finish(claim, State.DONE, null, clock.now());
        } catch (JobCancelled e) {
            stopped(claim);
        } catch (RuntimeException e) {
            failed(claim, e);
        }
    }

    private void stopped(Claim claim) {
        if (table.isStopping(claim)) {
            table.finish(claim, State.CANCELLED, null, clock.now());
        } else {
            table.putBack(claim, null, Duration.ZERO, false);
        }
    }

    private void failed(Claim claim, RuntimeException failure) {
        LOG.error("Job {} of kind {} failed in attempt {}", claim.job(), handler.kind(), claim.attempts(), failure);
        String message = failure.getMessage() == null ? failure.getClass().getName() : failure.getMessage();
        if (closing) {
            table.putBack(claim, message, Duration.ZERO, false);
        } else if (claim.attempts() < pace.attempts()) {
            table.putBack(claim, message, pace.retry().multipliedBy(1L << (claim.attempts() - 1)), true);
        } else {
            table.finish(claim, State.FAILED, message, clock.now());
        }
    }
}
