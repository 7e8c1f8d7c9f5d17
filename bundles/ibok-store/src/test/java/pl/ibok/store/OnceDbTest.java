package pl.ibok.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.store.Store;
import pl.ibok.store.toy.Toy;
import pl.ibok.testing.TestDatabase;

class OnceDbTest {

    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private StoreNode node;
    private Store store;

    @BeforeEach
    void open() {
        node = TestNode.on(db);
        store = node.open(Toy.bakery());
    }

    @AfterEach
    void close() {
        node.close();
        db.drop();
    }

    @Test
    void the_second_request_with_a_key_gets_the_first_ones_answer() {
        String first = node.once().perform("klient /bread", "k1", () -> bake("rye"));
        String second = node.once().perform("klient /bread", "k1", () -> bake("wheat"));
        assertThat(first).isEqualTo("baked rye");
        assertThat(second).isEqualTo("baked rye");
        assertThat(crumbs()).isEqualTo(1);
    }

    @Test
    void another_scope_and_no_key_are_other_requests() {
        node.once().perform("klient", "k1", () -> bake("rye"));
        assertThat(node.once().perform("firma", "k1", () -> bake("wheat"))).isEqualTo("baked wheat");
        assertThat(node.once().perform("klient", "", () -> bake("oat"))).isEqualTo("baked oat");
        assertThat(node.once().perform("klient", null, () -> bake("oat"))).isEqualTo("baked oat");
        assertThat(crumbs()).isEqualTo(4);
    }

    @Test
    void a_key_whose_work_failed_can_be_used_again() {
        assertThatThrownBy(() -> node.once().perform("klient", "k1", () -> {
                    bake("rye");
                    throw new IllegalStateException("burnt");
                }))
                .hasMessage("burnt");
        assertThat(node.once().perform("klient", "k1", () -> bake("wheat"))).isEqualTo("baked wheat");
        assertThat(crumbs()).isEqualTo(1);
    }

    @Test
    void two_requests_at_the_same_time_are_one() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        ExecutorService executor = Executors.newFixedThreadPool(2);
        Future<String> first = executor.submit(() -> node.once().perform("klient", "k1", () -> {
            working.countDown();
            awaitWaiter();
            return bake("rye");
        }));
        working.await();
        Future<String> second = executor.submit(() -> node.once().perform("klient", "k1", () -> bake("wheat")));
        assertThat(first.get()).isEqualTo("baked rye");
        assertThat(second.get()).isEqualTo("baked rye");
        executor.shutdown();
        assertThat(crumbs()).isEqualTo(1);
    }

    @Test
    void a_key_of_the_installation_is_random_and_the_same_on_every_node() {
        byte[] csrf = node.keys().key("portal.csrf");
        try (StoreNode other = TestNode.on(db)) {
            assertThat(other.keys().key("portal.csrf")).hasSize(32).isEqualTo(csrf);
            assertThat(other.keys().key("portal.guest")).isNotEqualTo(csrf);
        }
    }

    private String bake(String name) {
        store.sql("INSERT INTO bakery.crumb SELECT count(*) FROM bakery.crumb").update();
        return "baked " + name;
    }

    private long crumbs() {
        return TestNode.number(store, "SELECT count(*) AS n FROM bakery.crumb");
    }

    private void awaitWaiter() {
        TestNode.until(
                () -> TestNode.number(store, "SELECT count(*) AS n FROM pg_catalog.pg_locks WHERE NOT granted") > 0);
    }
}
