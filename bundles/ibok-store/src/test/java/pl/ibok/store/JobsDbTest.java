package pl.ibok.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.ibok.store.TestNode.until;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.store.JobHandler;
import pl.ibok.api.store.JobRun;
import pl.ibok.api.store.Jobs.Job;
import pl.ibok.api.store.Jobs.State;
import pl.ibok.api.store.Store;
import pl.ibok.store.toy.Toy;
import pl.ibok.testing.TestDatabase;

@Timeout(60)
class JobsDbTest {

    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private StoreNode node;
    private StoreNode other;

    @BeforeEach
    void open() {
        node = TestNode.hasty(db);
        other = TestNode.hasty(db);
    }

    @AfterEach
    void close() {
        node.close();
        other.close();
        db.drop();
    }

    @Test
    void a_job_is_done_by_the_handler_of_its_kind_and_shows_its_progress() {
        CountDownLatch seen = new CountDownLatch(1);
        node.jobs().add(handler("bake", run -> {
            run.progress(3, 10, "kneading " + run.argument());
            await(seen);
        }));
        UUID id = node.jobs().submit("bake", "rolls", "biuro");
        until(() -> job(id).done() == 3);
        assertThat(job(id))
                .returns(State.RUNNING, Job::state)
                .returns(10L, Job::total)
                .returns("kneading rolls", Job::message)
                .returns("biuro", Job::startedBy);
        seen.countDown();
        until(() -> job(id).state() == State.DONE);
        assertThat(job(id).finishedAt()).isNotNull();
    }

    @Test
    void progress_is_seen_at_once_also_from_within_a_transaction() {
        Store store = node.open(Toy.bakery());
        CountDownLatch seen = new CountDownLatch(1);
        node.jobs()
                .add(handler(
                        "bake",
                        run -> store.inTransaction(() -> {
                            store.sql("INSERT INTO bakery.crumb VALUES (1)").update();
                            run.progress(1, 2, "half");
                            await(seen);
                        })));
        UUID id = node.jobs().submit("bake", null, null);
        until(() -> job(id).done() == 1);
        long crumbs = TestNode.number(store, "SELECT count(*) AS n FROM bakery.crumb");
        assertThat(crumbs).isZero();
        seen.countDown();
        until(() -> job(id).state() == State.DONE);
    }

    @Test
    void a_statement_of_a_job_may_take_an_hour_and_one_of_a_request_ten_seconds() {
        Store store = node.open(Toy.bakery());
        String question = "SELECT current_setting('statement_timeout') AS answer";
        List<String> answers = new CopyOnWriteArrayList<>();
        node.jobs().add(handler("bake", run -> {
            answers.addAll(store.sql(question).list(row -> row.text("answer")));
            store.inTransaction(() -> answers.addAll(store.sql(question).list(row -> row.text("answer"))));
        }));
        UUID id = node.jobs().submit("bake", null, null);
        until(() -> job(id).state() == State.DONE);
        answers.addAll(store.sql(question).list(row -> row.text("answer")));
        assertThat(answers).containsExactly("1h", "1h", "10s");
    }

    @Test
    void an_error_of_a_handler_ends_the_job_and_not_the_worker() {
        node.jobs().add(handler("bake", run -> {
            if (run.argument().equals("stones")) {
                throw new NoClassDefFoundError("pl/ibok/Gone");
            }
        }));
        UUID stones = node.jobs().submit("bake", "stones", null);
        UUID rolls = node.jobs().submit("bake", "rolls", null);
        until(() -> job(rolls).state() == State.DONE);
        until(() -> job(stones).state() == State.FAILED);
        assertThat(job(stones).message()).contains("NoClassDefFoundError");
    }

    @Test
    void a_job_submitted_in_a_transaction_that_is_rolled_back_never_was() {
        Store store = node.open(Toy.bakery());
        assertThatThrownBy(() -> store.inTransaction(() -> {
                    node.jobs().submit("bake", null, null);
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(node.jobs().recent("bake", 10)).isEmpty();
    }

    @Test
    void two_nodes_never_do_one_job_twice() {
        Map<String, AtomicInteger> done = new ConcurrentHashMap<>();
        JobHandler counting = handler("bake", run -> done.computeIfAbsent(run.argument(), key -> new AtomicInteger())
                .incrementAndGet());
        List<UUID> ids = IntStream.range(0, 60)
                .mapToObj(i -> node.jobs().submit("bake", "roll " + i, null))
                .toList();
        node.jobs().add(counting);
        other.jobs().add(handler("bake", counting::run));
        ids.forEach(id -> until(() -> job(id).state() == State.DONE));
        assertThat(done).hasSize(60).allSatisfy((roll, times) -> assertThat(times)
                .hasValue(1));
    }

    @Test
    void a_job_of_a_killed_node_is_taken_by_another_one() {
        // A node that was killed leaves a claim that nobody extends.
        UUID id = node.jobs().submit("bake", "rolls", null);
        Store store = node.open(Toy.bakery());
        store.sql(
                        """
                        UPDATE store.job SET state = 'running', attempts = 1, claim = gen_random_uuid(), done = 7,
                            leased_until = clock_timestamp() + interval '300 ms' WHERE id = ?
                        """,
                        id)
                .update();
        other.jobs().add(handler("bake", run -> {}));
        until(() -> job(id).state() == State.DONE);
        assertThat(job(id).attempts()).isEqualTo(2);
    }

    @Test
    void a_long_job_keeps_its_claim_without_saying_anything() {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch end = new CountDownLatch(1);
        JobHandler silent = handler("bake", run -> {
            runs.incrementAndGet();
            await(end);
        });
        node.jobs().add(silent);
        UUID id = node.jobs().submit("bake", null, null);
        until(() -> runs.get() == 1);
        other.jobs().add(handler("bake", silent::run));
        Store store = node.open(Toy.bakery());
        // The first lease was for six seconds.
        until(() -> TestNode.number(
                        store, "SELECT count(*) AS n FROM store.job WHERE leased_until > submitted_at + interval '7 s'")
                == 1);
        assertThat(runs).hasValue(1);
        end.countDown();
        until(() -> job(id).state() == State.DONE);
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_failing_job_is_tried_again_and_given_up_in_the_end() {
        AtomicInteger runs = new AtomicInteger();
        node.jobs().add(handler("bake", run -> {
            runs.incrementAndGet();
            throw new IllegalStateException("no flour");
        }));
        UUID id = node.jobs().submit("bake", null, null);
        until(() -> job(id).state() == State.FAILED);
        assertThat(job(id).message()).isEqualTo("no flour");
        assertThat(runs).hasValue(3);
    }

    @Test
    void a_job_given_up_starts_once_more_with_all_its_attempts_and_goes_on_from_its_place() {
        AtomicInteger runs = new AtomicInteger();
        node.jobs().add(handler("bake", run -> {
            if (runs.incrementAndGet() <= 5) {
                throw new IllegalStateException("no flour");
            }
        }));
        UUID id = node.jobs().submit("bake", null, "biuro");
        until(() -> job(id).state() == State.FAILED);
        assertThat(node.jobs().restart(id)).isTrue();
        until(() -> job(id).state() == State.DONE);
        assertThat(runs).as("three attempts, then two more and the good one").hasValue(6);
        assertThat(node.jobs().restart(id)).as("it has not failed").isFalse();
        assertThat(node.jobs().restart(UUID.randomUUID())).isFalse();
        assertThat(job(id).startedBy()).isEqualTo("biuro");
    }

    @Test
    void of_two_who_start_a_job_again_one_is_told_that_it_was_not_needed() {
        UUID id = node.jobs().submit("never", null, null);
        node.open(Toy.bakery())
                .sql("UPDATE store.job SET state = 'failed', finished_at = now() WHERE id = ?", id)
                .update();
        assertThat(node.jobs().restart(id)).isTrue();
        assertThat(other.jobs().restart(id)).isFalse();
        assertThat(job(id)).returns(State.QUEUED, Job::state).returns(null, Job::finishedAt);
    }

    @Test
    void a_job_that_kills_its_node_each_time_is_given_up_too() {
        UUID id = node.jobs().submit("bake", null, null);
        node.open(Toy.bakery())
                .sql(
                        "UPDATE store.job SET state = 'running', attempts = 3, leased_until = clock_timestamp() WHERE id = ?",
                        id)
                .update();
        node.jobs().add(handler("bake", run -> {}));
        until(() -> job(id).state() == State.FAILED);
        assertThat(job(id).message()).contains("interrupted 3 times");
    }

    @Test
    void a_running_job_is_cancelled_at_its_next_word_and_a_queued_one_at_once() {
        UUID queued = node.jobs().submit("never", null, null);
        node.jobs().cancel(queued);
        assertThat(job(queued).state()).isEqualTo(State.CANCELLED);

        node.jobs().add(handler("bake", run -> {
            for (long i = 1; ; i++) {
                run.progress(i, 0, "step " + i);
            }
        }));
        UUID running = node.jobs().submit("bake", null, null);
        until(() -> job(running).done() > 0);
        node.jobs().cancel(running);
        until(() -> job(running).state() == State.CANCELLED);
    }

    @Test
    void a_job_whose_handler_goes_waits_and_goes_on_when_it_is_back() {
        JobHandler leaving = handler("bake", run -> {
            for (long i = 1; ; i++) {
                run.progress(i, 0, "step " + i);
            }
        });
        node.jobs().add(leaving);
        UUID id = node.jobs().submit("bake", null, null);
        until(() -> job(id).done() > 0);
        node.jobs().remove(leaving);
        assertThat(job(id)).returns(State.QUEUED, Job::state).returns(0, Job::attempts);
        node.jobs().add(handler("bake", run -> {}));
        until(() -> job(id).state() == State.DONE);
    }

    @Test
    void a_finished_job_is_forgotten_after_the_days_of_the_setting() {
        JobHandler baking = handler("bake", run -> {});
        node.jobs().add(baking);
        UUID old = node.jobs().submit("bake", "ended 31 days ago", null);
        UUID recent = node.jobs().submit("bake", "ended 29 days ago", null);
        List.of(old, recent).forEach(id -> until(() -> job(id).state() == State.DONE));
        node.jobs().remove(baking);
        UUID waiting = node.jobs().submit("bake", "waits for ever", null);
        Store store = node.open(Toy.bakery());
        store.sql(
                        """
                        UPDATE store.job SET submitted_at = now() - interval '99 days', finished_at = now() - CASE id
                            WHEN ? THEN interval '31 days' WHEN ? THEN interval '29 days' END
                        """,
                        old,
                        recent)
                .update();

        node.tidy();
        assertThat(node.jobs().find(old)).as("90 days by default").isPresent();
        Setting<Integer> days = Setting.whole("store.jobDays", 90);
        assertThat(node.declaredSettings().settings()).containsExactly(days);
        node.settings().set(days, 30, LocalDate.EPOCH);
        node.tidy();

        assertThat(node.jobs().find(old)).isEmpty();
        assertThat(node.jobs().find(recent)).isPresent();
        assertThat(job(waiting).state()).isEqualTo(State.QUEUED);
    }

    private Job job(UUID id) {
        return node.jobs().find(id).orElseThrow();
    }

    private interface Work {
        void on(JobRun run) throws Exception;
    }

    private static JobHandler handler(String kind, Work work) {
        return new JobHandler() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void run(JobRun run) throws Exception {
                work.on(run);
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
