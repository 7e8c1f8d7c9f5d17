package pl.ibok.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static pl.ibok.store.TestNode.until;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.settings.SettingHistory;
import pl.ibok.api.store.SignalListener;
import pl.ibok.api.store.Store;
import pl.ibok.store.time.MovableClock;
import pl.ibok.store.toy.Toy;
import pl.ibok.testing.TestDatabase;

@Timeout(60)
class SettingsDbTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Setting<BigDecimal> FACTOR = Setting.decimal("reading.plausibilityFactor", "3");
    private static final Setting<Integer> WINDOW = Setting.whole("reading.window", 5);

    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private final MovableClock clock = MovableClock.at(TODAY);
    private StoreNode node;

    @BeforeEach
    void open() {
        node = StoreNode.open(TestNode.address(db), clock);
        until(node.signals()::listening);
    }

    @AfterEach
    void close() {
        node.close();
        db.drop();
    }

    @Test
    void what_was_set_is_told_the_newest_first() {
        node.settings().set(WINDOW, 7, TODAY);
        node.settings().set(WINDOW, 9, TODAY.plusDays(3));
        node.settings().set(FACTOR, new BigDecimal("4"), TODAY);
        assertThat(node.settingHistory().of(WINDOW.name(), 10))
                .extracting(SettingHistory.Change::value, SettingHistory.Change::from)
                .containsExactly(tuple("9", TODAY.plusDays(3)), tuple("7", TODAY));
        assertThat(node.settingHistory().newest())
                .extracting(SettingHistory.Change::name, SettingHistory.Change::value)
                .containsExactly(tuple(FACTOR.name(), "4"), tuple(WINDOW.name(), "9"));
    }

    @Test
    void a_setting_has_its_default_until_the_day_another_value_begins_to_hold() {
        node.settings().set(FACTOR, new BigDecimal("2.50"), TODAY.plusDays(7));
        assertThat(node.settings().get(FACTOR)).isEqualByComparingTo("3");
        assertThat(node.settings().get(FACTOR, TODAY.plusDays(7))).isEqualTo(new BigDecimal("2.50"));
        clock.moveTo(TODAY.plusDays(8));
        assertThat(node.settings().get(FACTOR)).isEqualTo(new BigDecimal("2.50"));
    }

    @Test
    void the_last_value_set_for_a_day_holds_and_the_earlier_ones_stay_as_history() {
        node.settings().set(WINDOW, 10, TODAY);
        node.settings().set(WINDOW, 12, TODAY);
        assertThat(node.settings().get(WINDOW)).isEqualTo(12);
        assertThat(node.settings().get(WINDOW, TODAY.minusDays(1))).isEqualTo(5);
        List<String> history =
                store().sql("SELECT value FROM store.setting ORDER BY id").list(row -> row.text("value"));
        assertThat(history).containsExactly("10", "12");
        assertThatThrownBy(() -> store().sql("DELETE FROM store.setting").update())
                .hasMessageContaining("denied");
    }

    @Test
    void a_change_is_audited_and_known_to_the_other_nodes() {
        List<String> audited = new ArrayList<>();
        node.settings().add((action, customer, subject, detail) -> audited.add(action + " " + subject + " " + detail));
        try (StoreNode other = StoreNode.open(TestNode.address(db), clock)) {
            until(other.signals()::listening);
            assertThat(other.settings().get(WINDOW)).isEqualTo(5);
            node.settings().set(WINDOW, 10, TODAY);
            until(() -> other.settings().get(WINDOW) == 10);
        }
        assertThat(audited).containsExactly("store.setting.changed reading.window 2026-11-23: 10");
    }

    @Test
    void a_change_that_is_rolled_back_was_none() {
        Store store = store();
        assertThatThrownBy(() -> store.inTransaction(() -> {
                    node.settings().set(WINDOW, 10, TODAY);
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(node.settings().get(WINDOW)).isEqualTo(5);
    }

    @Test
    void a_signal_is_heard_by_every_node_after_the_commit() {
        List<String> heard = new CopyOnWriteArrayList<>();
        node.signals().add(listener("accounts.changed", heard));
        node.signals().add(listener("accounts", heard));
        assertThat(heard).containsExactly("missed", "missed");
        heard.clear();
        store().inTransaction(() -> node.signals().send("accounts.changed", "klient with words"));
        until(() -> !heard.isEmpty());
        assertThat(heard).containsExactly("accounts.changed: klient with words");
    }

    @Test
    void a_lost_connection_is_made_again_and_listeners_are_told_that_they_missed_something() throws SQLException {
        List<String> heard = new CopyOnWriteArrayList<>();
        node.signals().add(listener("accounts.changed", heard));
        heard.clear();
        try (Connection connection = db.superuserConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN ibok'");
        }
        until(() -> heard.contains("missed") && node.signals().listening());
        node.signals().send("accounts.changed", "klient");
        until(() -> heard.contains("accounts.changed: klient"));
    }

    private Store store() {
        return node.open(Toy.bakery());
    }

    @Test
    void neither_a_strange_signal_nor_a_failing_listener_makes_a_node_deaf() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        node.signals().add(new SignalListener() {
            @Override
            public String topic() {
                return "accounts.changed";
            }

            @Override
            public void on(String payload) {
                throw new NoClassDefFoundError("pl/ibok/Gone");
            }

            @Override
            public void missed() {}
        });
        node.signals().add(listener("accounts.changed", heard));
        try (Connection owner = db.ownerConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("NOTIFY ibok");
            statement.execute("NOTIFY ibok, 'nothing'");
        }
        node.signals().send("accounts.changed", "klient");
        until(() -> heard.contains("accounts.changed: klient"));
        assertThat(node.signals().listening()).isTrue();
    }

    private static SignalListener listener(String topic, List<String> heard) {
        return new SignalListener() {
            @Override
            public String topic() {
                return topic;
            }

            @Override
            public void on(String payload) {
                heard.add(topic + ": " + payload);
            }

            @Override
            public void missed() {
                heard.add("missed");
            }
        };
    }
}
