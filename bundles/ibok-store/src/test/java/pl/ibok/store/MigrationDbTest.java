package pl.ibok.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.store.Store;
import pl.ibok.api.store.StoreException;
import pl.ibok.store.schema.SchemaStore;
import pl.ibok.store.toy.Toy;
import pl.ibok.testing.TestDatabase;

class MigrationDbTest {

    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private StoreNode node;

    @BeforeEach
    void open() {
        node = TestNode.on(db);
    }

    @AfterEach
    void close() {
        node.close();
        db.drop();
    }

    @Test
    void the_role_of_everyday_work_writes_rows_but_not_those_a_migration_took_back() {
        Store store = node.open(Toy.bakery());
        store.sql("INSERT INTO bakery.crumb VALUES (1)").update();
        store.sql("INSERT INTO bakery.diary VALUES ('opened')").update();
        assertThatThrownBy(() -> store.sql("DELETE FROM bakery.diary").update())
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.sqlState()).isEqualTo("42501"));
        assertThatThrownBy(() -> store.sql("DROP TABLE bakery.crumb").update()).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store.sql("DELETE FROM bakery.schema_history").update())
                .isInstanceOf(StoreException.class);
    }

    @Test
    void data_is_found_again_by_a_store_opened_later() {
        try (SchemaStore first = node.open(Toy.bakery())) {
            first.sql("INSERT INTO bakery.crumb VALUES (7)").update();
        }
        Store second = node.open(Toy.bakery().and("V2__jam.sql", "CREATE TABLE bakery.jam (no int);"));
        assertThat(TestNode.number(second, "SELECT no AS n FROM bakery.crumb")).isEqualTo(7);
        assertThat(TestNode.number(second, "SELECT count(*) AS n FROM bakery.jam"))
                .isZero();
    }

    @Test
    void a_failing_migration_leaves_nothing_and_a_mended_one_runs() {
        Toy broken = Toy.bakery().and("V2__jam.sql", "CREATE TABLE bakery.jam (no int); SELECT 1/0;");
        assertThatThrownBy(() -> node.open(broken))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("schema bakery")
                .hasMessageContaining("division by zero");
        Toy mended = Toy.bakery().and("V2__jam.sql", "CREATE TABLE bakery.jam (no int);");
        assertThatCode(() -> node.open(mended)).doesNotThrowAnyException();
    }

    @Test
    void a_migration_that_was_changed_after_it_ran_is_refused() {
        node.open(Toy.bakery().and("V2__jam.sql", "CREATE TABLE bakery.jam (no int);"))
                .close();
        assertThatThrownBy(() -> node.open(Toy.bakery().and("V2__jam.sql", "CREATE TABLE bakery.jam (no bigint);")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("checksum");
    }

    @Test
    void a_migration_waits_for_a_lock_in_short_turns_and_then_runs() throws Exception {
        node.open(Toy.bakery()).close();
        try (Connection reader = db.connection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("SELECT * FROM bakery.crumb");
            ExecutorService executor = Executors.newSingleThreadExecutor();
            Future<?> migrating = executor.submit(
                    () -> node.open(Toy.bakery().and("V2__size.sql", "ALTER TABLE bakery.crumb ADD size int;")));
            awaitWaiter();
            assertThat(migrating.isDone()).isFalse();
            reader.commit();
            migrating.get();
            executor.shutdown();
        }
    }

    @Test
    void a_store_waits_for_the_transactions_it_takes_part_in_and_lets_no_new_one_in() throws Exception {
        SchemaStore bakery = node.open(Toy.bakery());
        Store till = node.open(Toy.till());
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService executor = Executors.newFixedThreadPool(2);
        Future<?> open = executor.submit(() -> till.inTransaction(() -> {
            bakery.inTransaction(
                    () -> bakery.sql("INSERT INTO bakery.crumb VALUES (1)").update());
            inside.countDown();
            await(goOn);
        }));
        inside.await();
        Future<?> closing = executor.submit(bakery::close);
        while (isOpen(bakery)) {
            Thread.onSpinWait();
        }
        assertThat(closing.isDone()).isFalse();
        goOn.countDown();
        open.get();
        closing.get();
        executor.shutdown();
        assertThat(TestNode.number(till, "SELECT count(*) AS n FROM bakery.crumb"))
                .isEqualTo(1);
    }

    private static boolean isOpen(Store store) {
        try {
            store.inTransaction(() -> {});
            return true;
        } catch (StoreException e) {
            assertThat(e).hasMessageContaining("closing");
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitWaiter() throws SQLException {
        try (Connection connection = db.superuserConnection();
                Statement statement = connection.createStatement()) {
            boolean waiting = false;
            while (!waiting) {
                try (var result = statement.executeQuery(
                        "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'bakery.crumb'::regclass")) {
                    waiting = result.next();
                }
            }
        }
    }
}
