package pl.ibok.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.exchange.ImportField;
import pl.ibok.api.exchange.ImportTarget;
import pl.ibok.api.store.DatabaseAddress;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.exchange.ImportRun.State;
import pl.ibok.store.StoreNode;
import pl.ibok.store.jobs.StoredJobs;
import pl.ibok.store.outbox.StoredOutbox;
import pl.ibok.store.schema.CodeModule;
import pl.ibok.store.time.MovableClock;
import pl.ibok.testing.TestDatabase;

/** However the job of an import ends, the import ends with it, and says why. */
class ImportEndDbTest {
    @RegisterExtension
    final TestDatabase db = new TestDatabase();

    private static final Clock CLOCK = MovableClock.at(LocalDate.of(2026, 11, 23));
    private static final int CHUNK = 10;
    private static final int LINES = 100;

    private StoreNode node;
    private Store store;
    private Runs runs;
    private Imports imports;

    @BeforeEach
    void open() {
        node = StoreNode.open(
                new DatabaseAddress(db.url(), db.owner(), db.ownerPassword(), db.user(), db.password()),
                CLOCK,
                new CodeModule("store", StoreNode.class),
                new StoreNode.Pace(
                        10,
                        new StoredJobs.Pace(Duration.ofSeconds(3), Duration.ofMillis(50), Duration.ofMillis(20), 3),
                        StoredOutbox.Pace.USUAL));
        store = node.store("exchange", ImportJob.class);
        runs = new Runs(store, CLOCK);
        imports = new Imports(
                store,
                node.files(),
                node.jobs(),
                runs,
                new Profiles(store, CLOCK),
                (action, customer, subject, detail) -> {});
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void anImportWhoseEveryAttemptIsRefusedFailsWithTheReasonAndKeepsWhatWentIn() throws Exception {
        UUID id = started();
        work(new Target(batch -> {
            if (lines(id) >= 3 * CHUNK) {
                store.sql("SELECT 1 / 0 AS n").one(row -> row.number("n"));
            }
        }));
        ImportRun run = await(id, ImportRun::finished);
        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.finishedAt()).isNotNull();
        assertThat(run.message()).startsWith("exchange.failed.job|").contains("division by zero");
        assertThat(run.imported()).isEqualTo(3L * CHUNK);
        assertThat(imports.newest(0, 20))
                .singleElement()
                .extracting(ImportRun::state)
                .isEqualTo(State.FAILED);
    }

    @Test
    void anImportThatWasGivenUpGoesOnAfterTheLastLineWhenItsJobIsStartedAgain() throws Exception {
        UUID id = started();
        CountDownLatch mended = new CountDownLatch(1);
        work(new Target(batch -> {
            if (lines(id) >= 3 * CHUNK && mended.getCount() > 0) {
                store.sql("SELECT 1 / 0 AS n").one(row -> row.number("n"));
            }
        }));
        ImportRun failed = await(id, ImportRun::finished);
        assertThat(failed.state()).isEqualTo(State.FAILED);
        mended.countDown();
        assertThat(node.jobs().restart(failed.job())).isTrue();
        ImportRun run = await(id, each -> each.state() == State.DONE);
        assertThat(run.imported()).isEqualTo(LINES);
        assertThat(run.message()).isNull();
    }

    @Test
    void aChunkMayWaitForAnotherNodesLongerThanAPageWould() throws Exception {
        UUID id = started();
        List<String> limits = new CopyOnWriteArrayList<>();
        work(new Target(batch -> limits.add(store.sql("SELECT concat_ws(' ', current_setting('lock_timeout'),"
                        + " current_setting('idle_in_transaction_session_timeout')) AS limits")
                .one(row -> row.text("limits")))));
        assertThat(await(id, ImportRun::finished).state()).isEqualTo(State.DONE);
        assertThat(limits).hasSize(LINES / CHUNK).containsOnly("0 0");
    }

    @Test
    void theListSettlesWhatNobodyHasLookedAtSince() throws Exception {
        UUID id = started();
        work(new Target(batch -> store.sql("SELECT 1 / 0 AS n").one(row -> row.number("n"))));
        await(id, run -> node.jobs().find(run.job()).orElseThrow().finishedAt() != null, runs);
        assertThat(imports.newest(0, 20))
                .singleElement()
                .extracting(ImportRun::state)
                .isEqualTo(State.FAILED);
        assertThat(runs.find(id).orElseThrow().finished()).isTrue();
    }

    @Test
    void anAttemptThatFailsOnceIsFollowedByOneThatGoesOn() throws Exception {
        UUID id = started();
        CountDownLatch mended = new CountDownLatch(1);
        work(new Target(batch -> {
            if (mended.getCount() > 0) {
                mended.countDown();
                store.sql("SELECT 1 / 0 AS n").one(row -> row.number("n"));
            }
        }));
        ImportRun run = await(id, ImportRun::finished);
        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.imported()).isEqualTo(LINES);
        assertThat(imports.trouble(run)).isEmpty();
    }

    @Test
    void anImportStoppedWhileItWaitsHasEndedAtOnce() {
        UUID id = started();
        imports.stop(imports.run(id));
        ImportRun run = runs.find(id).orElseThrow();
        assertThat(run.state()).isEqualTo(State.CANCELLED);
        assertThat(run.finishedAt()).isNotNull();
    }

    @Test
    void anImportStoppedWhileItRunsKeepsWhatWentIn() throws Exception {
        UUID id = started();
        work(new Target(batch -> {
            if (lines(id) == 5L * CHUNK) {
                imports.stop(runs.find(id).orElseThrow());
            }
        }));
        ImportRun run = await(id, ImportRun::finished);
        assertThat(run.state()).isEqualTo(State.CANCELLED);
        assertThat(run.imported()).isEqualTo(6L * CHUNK);
        assertThat(run.lastLine()).isEqualTo(run.rows() + run.blank());
    }

    @Test
    void aNodeThatStopsInTheMiddleLeavesTheImportToTheNextOne() throws Exception {
        UUID id = started();
        CountDownLatch halfway = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        ImportJob job = job(new Target(batch -> {
            if (lines(id) == 5L * CHUNK) {
                halfway.countDown();
                await(stopping);
            }
        }));
        node.jobs().add(job);
        halfway.await();
        Thread stop = new Thread(() -> node.jobs().remove(job), "stop");
        stop.start();
        // It has said that the work shall end, and waits for it.
        for (int i = 0; i < 600 && stop.getState() != Thread.State.TIMED_WAITING; i++) {
            Thread.sleep(10);
        }
        assertThat(stop.getState()).isEqualTo(Thread.State.TIMED_WAITING);
        stopping.countDown();
        stop.join();
        assertThat(imports.run(id).finished()).isFalse();
        assertThat(imports.run(id).imported()).isBetween(5L * CHUNK, LINES - 1L);

        work(new Target(batch -> {}));
        ImportRun run = await(id, ImportRun::finished);
        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.imported()).isEqualTo(LINES);
    }

    private UUID started() {
        StringBuilder file = new StringBuilder("user key;datetime;meter reading;diff\n");
        for (int line = 0; line < LINES; line++) {
            file.append("A;01/03/2016 10:00:00;").append(line).append(";1\n");
        }
        return imports.start(
                "daiad", "some.csv", new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private long lines(UUID id) {
        return runs.find(id).orElseThrow().rows();
    }

    private void work(ImportTarget target) {
        node.jobs().add(job(target));
    }

    private ImportJob job(ImportTarget target) {
        return new ImportJob(store, node.files(), runs, List.of(target), CHUNK);
    }

    private ImportRun await(UUID id, Predicate<ImportRun> condition) throws InterruptedException {
        ImportRun run = imports.run(id);
        for (int i = 0; i < 600 && !condition.test(run); i++) {
            Thread.sleep(50);
            run = imports.run(id);
        }
        assertThat(run).matches(condition);
        return run;
    }

    private static void await(UUID id, Predicate<ImportRun> condition, Runs unsettled) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.test(unsettled.find(id).orElseThrow()); i++) {
            Thread.sleep(50);
        }
        assertThat(unsettled.find(id).orElseThrow()).matches(condition);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes rows of radio data, and does in its transaction what the test wants. */
    private record Target(Consumer<Batch> work) implements ImportTarget {
        @Override
        public String name() {
            return "registry.intervals";
        }

        @Override
        public List<ImportField> fields() {
            return List.of(
                    ImportField.required("key", ImportField.Type.TEXT),
                    ImportField.required("at", ImportField.Type.MOMENT),
                    ImportField.required("state", ImportField.Type.VOLUME));
        }

        @Override
        public void apply(Batch batch) {
            work.accept(batch);
        }
    }
}
