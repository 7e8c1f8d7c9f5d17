package pl.ibok.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.PGConnection;
import pl.ibok.api.store.Store;
import pl.ibok.api.store.StoreException;
import pl.ibok.store.toy.Bread;
import pl.ibok.store.toy.Coin;
import pl.ibok.store.toy.Toy;
import pl.ibok.testing.TestDatabase;

class TransactionDbTest {
    private static final Instant DAWN = Instant.parse("2025-10-26T00:30:00Z");

    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static StoreNode node;
    private static Store bakery;
    private static Store till;

    @BeforeAll
    static void open() {
        node = TestNode.on(db);
        bakery = node.open(Toy.bakery());
        till = node.open(Toy.till());
    }

    @AfterAll
    static void close() {
        node.close();
    }

    @BeforeEach
    void empty() {
        bakery.sql("DELETE FROM bakery.bread").update();
        bakery.sql("DELETE FROM bakery.crumb").update();
        bakery.sql("DELETE FROM till.coin").update();
        bakery.sql("DELETE FROM till.receipt").update();
    }

    @Test
    void arrays_may_have_nulls_in_them() {
        assertThat(bakery.sql("SELECT coalesce(word, '-') AS word FROM unnest(?::text[]) AS word", (Object)
                                new String[] {null, "żytni", null})
                        .list(row -> row.text("word")))
                .containsExactly("-", "żytni", "-");
        assertThat(bakery.sql("SELECT count(*) AS many FROM unnest(?::text[]) AS word", (Object) new String[] {null})
                        .list(row -> row.number("many")))
                .containsExactly(1);
    }

    @Test
    void entities_and_sql_of_two_stores_are_committed_together() {
        List<String> backends = new ArrayList<>();
        bakery.inTransaction(() -> {
            bakery.entities().persist(new Bread("żytni", DAWN));
            bakery.sql("INSERT INTO bakery.crumb VALUES (1)").update();
            backends.add(transaction(bakery));
            till.inTransaction(() -> {
                sell();
                backends.add(transaction(till));
                backends.add(till.entities()
                        .createNativeQuery("SELECT pg_backend_pid() || '/' || pg_current_xact_id()")
                        .getSingleResult()
                        .toString());
            });
        });
        assertThat(rows()).isEqualTo(4);
        assertThat(backends).hasSize(3).allMatch(backends.get(0)::equals);
    }

    @Test
    void nothing_is_kept_when_the_caller_fails_after_the_callee() {
        assertThatThrownBy(() -> bakery.inTransaction(() -> {
                    bake();
                    till.inTransaction(this::sell);
                    throw new IllegalStateException("burnt");
                }))
                .hasMessage("burnt");
        assertThat(rows()).isZero();
    }

    @Test
    void nothing_is_kept_when_the_callee_fails() {
        assertThatThrownBy(() -> bakery.inTransaction(() -> {
                    bake();
                    till.inTransaction(this::sellAndFail);
                }))
                .hasMessage("no change");
        assertThat(rows()).isZero();
    }

    @Test
    void a_failure_of_the_callee_can_not_be_swallowed_by_the_caller() {
        assertThatThrownBy(() -> bakery.inTransaction(() -> {
                    bake();
                    try {
                        till.inTransaction(this::sellAndFail);
                    } catch (IllegalStateException swallowed) {
                        bakery.sql("INSERT INTO bakery.crumb VALUES (2)").update();
                    }
                }))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no change");
        assertThat(rows()).isZero();
    }

    @Test
    void nothing_is_kept_when_only_the_flush_at_commit_finds_the_error() {
        assertThatThrownBy(() -> bakery.inTransaction(() -> {
                    bake();
                    till.inTransaction(() -> till.entities().persist(new Coin(1, -1)));
                }))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.sqlState()).isEqualTo("23514"));
        assertThat(rows()).isZero();
    }

    @Test
    void a_refused_statement_can_not_be_swallowed_either() {
        assertThatThrownBy(() -> bakery.inTransaction(() -> {
                    bake();
                    try {
                        bakery.sql("INSERT INTO bakery.crumb VALUES (1)").update();
                    } catch (StoreException e) {
                        assertThat(e.isDuplicate()).isTrue();
                    }
                }))
                .isInstanceOf(StoreException.class);
        assertThat(rows()).isZero();
    }

    @Test
    void what_jpa_throws_leaves_the_transaction_with_the_databases_own_word() {
        assertThatThrownBy(() -> bakery.inTransaction(() ->
                        bakery.entities().createNativeQuery("SELECT 1 / 0").getSingleResult()))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.sqlState()).isEqualTo("22012"));
    }

    @Test
    void sql_sees_what_the_entity_manager_holds() {
        bakery.inTransaction(() -> {
            bakery.entities().persist(new Bread("razowy", DAWN));
            assertThat(bakery.sql("SELECT name FROM bakery.bread").list(row -> row.text("name")))
                    .containsExactly("razowy");
        });
    }

    @Test
    void an_instant_of_an_entity_is_the_same_moment_in_sql_and_back_also_in_the_repeated_autumn_hour() {
        for (Instant moment : List.of(DAWN, DAWN.plusSeconds(3600))) {
            String name = "bułka " + moment;
            bakery.inTransaction(() -> bakery.entities().persist(new Bread(name, moment)));
            assertThat(bakery.sql("SELECT baked FROM bakery.bread WHERE name = ?", name)
                            .list(row -> row.instant("baked")))
                    .containsExactly(moment);
            Instant back = bakery.inTransaction(() -> bakery.entities()
                    .createQuery("SELECT b FROM Bread b WHERE b.name = :name", Bread.class)
                    .setParameter("name", name)
                    .getSingleResult()
                    .baked());
            assertThat(back).isEqualTo(moment);
        }
    }

    @Test
    void what_follows_a_commit_runs_only_after_a_commit() {
        List<String> heard = new ArrayList<>();
        bakery.inTransaction(() -> {
            bakery.afterCommit(() -> heard.add("committed"));
            till.inTransaction(() -> till.afterCommit(() -> heard.add("also")));
            heard.add("working");
        });
        assertThatThrownBy(() -> bakery.inTransaction(() -> {
                    bakery.afterCommit(() -> heard.add("never"));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(heard).containsExactly("working", "committed", "also");
    }

    @Test
    void rows_are_copied_in_within_the_transaction() {
        long copied = bakery.inTransaction(() -> bakery.copyIn(
                "COPY bakery.crumb FROM STDIN",
                new ByteArrayInputStream("1\n2\n3\n".getBytes(StandardCharsets.UTF_8))));
        assertThat(copied).isEqualTo(3);
        assertThat(rows()).isEqualTo(3);
    }

    @Test
    void many_rows_are_read_with_a_cursor_and_only_in_a_transaction() {
        List<Integer> read = new ArrayList<>();
        String many = "SELECT no FROM generate_series(1, 5000) AS s(no)";
        bakery.inTransaction(() -> bakery.sql(many).each(row -> read.add(row.number("no"))));
        assertThat(read).hasSize(5000).endsWith(5000);
        assertThatThrownBy(() -> bakery.sql(many).each(row -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_connection_can_not_escape_through_jpa() {
        assertThatThrownBy(() ->
                        bakery.inTransaction(() -> driverOf(bakery.entities().unwrap(Connection.class))))
                .hasMessageContaining("refused");
    }

    @Test
    void an_unqualified_name_fails() {
        assertThatThrownBy(() -> bakery.sql("SELECT * FROM bread").list(row -> row.text("name")))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.sqlState()).isEqualTo("42P01"));
    }

    @Test
    void every_connection_is_back_in_the_pool_at_the_end() {
        bakery.inTransaction(this::bake);
        assertThat(node.busyConnections()).isZero();
    }

    private static PGConnection driverOf(Connection connection) {
        try {
            return connection.unwrap(PGConnection.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private void bake() {
        bakery.entities().persist(new Bread("żytni", DAWN));
        bakery.sql("INSERT INTO bakery.crumb VALUES (1)").update();
    }

    private void sell() {
        till.entities().persist(new Coin(1, 500));
        till.sql("INSERT INTO till.receipt VALUES (1)").update();
    }

    private void sellAndFail() {
        sell();
        throw new IllegalStateException("no change");
    }

    private static String transaction(Store store) {
        return store.sql("SELECT pg_backend_pid() || '/' || pg_current_xact_id() AS id")
                .one(row -> row.text("id"));
    }

    private static long rows() {
        return TestNode.number(
                bakery,
                """
                SELECT (SELECT count(*) FROM bakery.bread) + (SELECT count(*) FROM bakery.crumb)
                     + (SELECT count(*) FROM till.coin) + (SELECT count(*) FROM till.receipt) AS n
                """);
    }
}
