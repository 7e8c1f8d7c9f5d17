package pl.ibok.store.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import pl.ibok.api.store.JobHandler;
import pl.ibok.api.store.Jobs;
import pl.ibok.api.store.SignalListener;
import pl.ibok.api.store.Signals;
import pl.ibok.api.time.Clock;
import pl.ibok.store.transaction.Statements;
import pl.ibok.store.transaction.Transactions;

/** Jobs in a table, and one worker for each kind that this node has a handler of. Jobs of kinds without a handler wait. */
public final class StoredJobs implements Jobs, SignalListener, AutoCloseable {
    private static final String TOPIC = "store.job";

    private final Transactions transactions;
    private final Signals signals;
    private final Clock clock;
    private final Pace pace;
    private final JobTable table;
    private final Map<JobHandler, Worker> workers = new ConcurrentHashMap<>();

    public StoredJobs(Transactions transactions, Signals signals, Clock clock, Pace pace) {
        this.transactions = transactions;
        this.signals = signals;
        this.clock = clock;
        this.pace = pace;
        this.table = new JobTable(new Statements(transactions), pace.attempts());
    }

    /**
     * How patient the workers are.
     *
     * @param lease how long a node may be silent before another one takes its jobs; it speaks three times as often
     * @param poll how often a worker looks for work that no signal told it of
     * @param retry pause before the second attempt; it doubles with each one
     * @param attempts after which a job is given up
     */
    public record Pace(Duration lease, Duration poll, Duration retry, int attempts) {
        public static final Pace USUAL =
                new Pace(Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofSeconds(10), 5);
    }

    public void add(JobHandler handler) {
        Worker worker = new Worker(handler, table, transactions, clock, pace);
        workers.put(handler, worker);
        worker.start();
    }

    /** Waits for the job that the handler is doing: it is asked to stop and goes on when its handler is back. */
    public void remove(JobHandler handler) {
        Worker worker = workers.remove(handler);
        if (worker != null) {
            worker.close();
        }
    }

    @Override
    public UUID submit(String kind, String argument, String startedBy) {
        return transactions.run(() -> {
            UUID id = UUID.randomUUID();
            table.insert(id, kind, argument, startedBy, clock.now());
            signals.send(TOPIC, kind);
            return id;
        });
    }

    @Override
    public Optional<Job> find(UUID id) {
        return table.find(id);
    }

    @Override
    public List<Job> recent(String kind, int most) {
        return table.recent(kind, most);
    }

    @Override
    public void cancel(UUID id) {
        table.cancel(id, clock.now());
    }

    @Override
    public boolean restart(UUID id) {
        return transactions.run(() -> {
            Optional<String> kind = table.restart(id);
            kind.ifPresent(each -> signals.send(TOPIC, each));
            return kind.isPresent();
        });
    }

    /** Forgets jobs that ended longer ago. */
    public void clean(Duration kept) {
        table.forget(clock.now().minus(kept));
    }

    public long waiting() {
        return table.waiting();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void on(String kind) {
        workers.values().forEach(worker -> worker.wake(kind));
    }

    @Override
    public void missed() {
        workers.values().forEach(Worker::wake);
    }

    @Override
    public void close() {
        List.copyOf(workers.keySet()).forEach(this::remove);
    }
}
