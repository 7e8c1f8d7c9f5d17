package pl.ibok.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.ibok.store.TestNode.until;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.store.DeadLetters;
import pl.ibok.api.store.DeadLetters.DeadLetter;
import pl.ibok.api.store.OutboxListener;
import pl.ibok.api.store.Store;
import pl.ibok.store.toy.Toy;
import pl.ibok.testing.TestDatabase;

@Timeout(60)
class OutboxDbTest {

    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private StoreNode node;
    private Store store;

    @BeforeEach
    void open() {
        node = TestNode.hasty(db);
        store = node.open(Toy.bakery());
    }

    @AfterEach
    void close() {
        node.close();
        db.drop();
    }

    @Test
    void a_fact_reaches_every_listener_of_its_topic_and_of_its_bundle() {
        node.outbox().add(listener("exact", "bakery.baked", fact -> heard.add("exact " + fact.payload())));
        node.outbox().add(listener("all", "bakery.*", fact -> heard.add("all " + fact.topic())));
        node.outbox().add(listener("other", "bakerystreet.*", fact -> heard.add("never")));
        publish("bakery.baked", "{\"id\":1}");
        publish("bakery.sold", "{}");
        until(() -> node.outbox().waiting() == 0);
        assertThat(heard).containsExactlyInAnyOrder("exact {\"id\":1}", "all bakery.baked", "all bakery.sold");
    }

    @Test
    void a_fact_is_not_told_before_the_commit_and_never_after_a_rollback() {
        node.outbox().add(listener("all", "bakery.*", fact -> heard.add(fact.topic())));
        assertThatThrownBy(() -> store.inTransaction(() -> {
                    node.outbox().publish("bakery.burnt", "{}");
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        publish("bakery.baked", "{}");
        until(() -> !heard.isEmpty());
        assertThat(heard).containsExactly("bakery.baked");
        assertThatThrownBy(() -> node.outbox().publish("bakery.baked", "{}")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_a_listener_wrote_is_kept_only_together_with_the_delivery() {
        AtomicInteger calls = new AtomicInteger();
        node.outbox().add(listener("crumbs", "bakery.*", fact -> {
            store.sql("INSERT INTO bakery.crumb VALUES (?)", calls.incrementAndGet())
                    .update();
            if (calls.get() < 3) {
                throw new IllegalStateException("not yet");
            }
        }));
        publish("bakery.baked", "{}");
        until(() -> node.outbox().waiting() == 0);
        List<Integer> crumbs = store.sql("SELECT no FROM bakery.crumb").list(row -> row.number("no"));
        assertThat(crumbs).containsExactly(3);
    }

    @Test
    void a_fact_that_always_fails_is_a_dead_letter_that_can_be_replayed() {
        boolean[] mended = {false};
        node.outbox().add(listener("crumbs", "bakery.*", fact -> {
            if (!mended[0]) {
                throw new IllegalStateException("no plate");
            }
            heard.add(fact.payload());
        }));
        publish("bakery.baked", "{\"id\":7}");
        until(() -> node.outbox().dead() == 1);
        DeadLetter letter = node.outbox().newest(10).get(0);
        assertThat(letter)
                .returns("crumbs", DeadLetter::listener)
                .returns(3, DeadLetter::attempts)
                .returns("no plate", DeadLetter::failure);
        mended[0] = true;
        node.outbox().replay(letter.listener(), letter.fact().id());
        until(() -> !heard.isEmpty());
        assertThat(heard).containsExactly("{\"id\":7}");
        until(() -> node.outbox().newest(10).isEmpty());
    }

    @Test
    void all_dead_letters_of_a_listener_are_delivered_again_and_its_subscription_tells_of_them() {
        AtomicBoolean broken = new AtomicBoolean(true);
        node.outbox().add(listener("mended", "bakery.*", fact -> {
            if (broken.get()) {
                throw new IllegalStateException("no flour");
            }
            heard.add("mended " + fact.payload());
        }));
        publish("bakery.baked", "1");
        publish("bakery.baked", "2");
        until(() -> node.outbox().dead() == 2);
        DeadLetters.Subscription told = node.outbox().subscriptions().stream()
                .filter(each -> each.listener().equals("mended"))
                .findFirst()
                .orElseThrow();
        assertThat(told).isEqualTo(new DeadLetters.Subscription("mended", List.of("bakery.*"), 0, 2, true));
        broken.set(false);
        assertThat(node.outbox().replayAll("mended")).isEqualTo(2);
        until(() -> heard.size() == 2);
        assertThat(heard).containsExactlyInAnyOrder("mended 1", "mended 2");
    }

    @Test
    void a_failing_listener_does_not_hold_up_the_others_nor_its_other_facts() {
        node.outbox().add(listener("picky", "bakery.*", fact -> {
            if (fact.payload().equals("1")) {
                throw new IllegalStateException();
            }
            heard.add("picky " + fact.payload());
        }));
        node.outbox().add(listener("easy", "bakery.*", fact -> heard.add("easy " + fact.payload())));
        publish("bakery.baked", "1");
        publish("bakery.baked", "2");
        until(() -> heard.size() == 3);
        assertThat(heard).containsExactlyInAnyOrder("picky 2", "easy 1", "easy 2");
    }

    @Test
    void a_subscription_outlives_its_listener_and_collects_for_it() {
        OutboxListener leaving = listener("all", "bakery.*", fact -> heard.add("first " + fact.payload()));
        node.outbox().add(leaving);
        node.outbox().remove(leaving);
        publish("bakery.baked", "1");
        assertThat(node.outbox().waiting()).isEqualTo(1);
        node.outbox().add(listener("all", "bakery.*", fact -> heard.add("second " + fact.payload())));
        until(() -> !heard.isEmpty());
        assertThat(heard).containsExactly("second 1");
    }

    @Test
    void nothing_is_collected_for_a_listener_that_was_unsubscribed() {
        OutboxListener leaving = listener("all", "bakery.*", fact -> {});
        node.outbox().add(leaving);
        node.outbox().remove(leaving);
        publish("bakery.baked", "1");
        node.outbox().unsubscribe("all");
        publish("bakery.baked", "2");
        assertThat(node.outbox().waiting()).isZero();
    }

    @Test
    void removing_a_listener_waits_for_the_fact_it_is_handling() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        OutboxListener slow = listener("slow", "bakery.*", fact -> {
            inside.countDown();
            await(goOn);
            heard.add("handled");
        });
        node.outbox().add(slow);
        publish("bakery.baked", "1");
        inside.await();
        Thread removing = new Thread(() -> {
            node.outbox().remove(slow);
            heard.add("removed");
        });
        removing.start();
        until(() -> removing.getState() == Thread.State.BLOCKED);
        goOn.countDown();
        removing.join();
        assertThat(heard).containsExactly("handled", "removed");
    }

    @Test
    void two_nodes_share_the_facts_of_a_listener() {
        try (StoreNode other = TestNode.hasty(db)) {
            node.outbox().add(listener("all", "bakery.*", fact -> heard.add(fact.payload())));
            other.outbox().add(listener("all", "bakery.*", fact -> heard.add(fact.payload())));
            store.inTransaction(
                    () -> IntStream.range(0, 200).forEach(i -> node.outbox().publish("bakery.baked", "" + i)));
            until(() -> node.outbox().waiting() == 0);
        }
        assertThat(heard).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void facts_that_everybody_has_handled_are_forgotten() {
        node.outbox().add(listener("all", "bakery.*", fact -> {}));
        publish("bakery.baked", "1");
        until(() -> node.outbox().waiting() == 0);
        node.tidy();
        long facts = TestNode.number(store, "SELECT count(*) AS n FROM store.fact");
        assertThat(facts).isZero();
    }

    private void publish(String topic, String payload) {
        store.inTransaction(() -> node.outbox().publish(topic, payload));
    }

    private static OutboxListener listener(String name, String topic, Consumer<OutboxListener.Fact> work) {
        return new OutboxListener() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Set<String> topics() {
                return Set.of(topic);
            }

            @Override
            public void on(Fact fact) {
                work.accept(fact);
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
