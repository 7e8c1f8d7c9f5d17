package pl.ibok.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.store.Chore;
import pl.ibok.api.store.DatabaseAddress;
import pl.ibok.api.web.TooMany;
import pl.ibok.store.time.MovableClock;
import pl.ibok.testing.TestDatabase;

class ChoresDbTest {
    @RegisterExtension
    static final TestDatabase DB = new TestDatabase();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-25T10:20:00Z"));

    private StoreNode node() {
        return StoreNode.open(
                new DatabaseAddress(DB.url(), DB.owner(), DB.ownerPassword(), DB.user(), DB.password()), clock);
    }

    private record Sweep(String name, List<String> done, String node) implements Chore {
        @Override
        public Duration every() {
            return Duration.ofHours(1);
        }

        @Override
        public void work() {
            done.add(node);
        }
    }

    @Test
    void a_chore_is_done_by_one_node_and_again_when_its_time_has_come() {
        List<String> done = new ArrayList<>();
        try (StoreNode a = node();
                StoreNode b = node()) {
            a.rota().add(new Sweep("test.sweep", done, "a"));
            b.rota().add(new Sweep("test.sweep", done, "b"));
            a.rota().look();
            b.rota().look();
            assertThat(done).containsExactly("a");
            clock.moveTo(clock.now().plus(Duration.ofMinutes(59)));
            b.rota().look();
            assertThat(done).containsExactly("a");
            clock.moveTo(clock.now().plus(Duration.ofMinutes(1)));
            b.rota().look();
            a.rota().look();
            assertThat(done).containsExactly("a", "b");
        }
    }

    @Test
    void tries_are_counted_for_all_nodes_and_forgotten_with_their_span() {
        Duration hour = Duration.ofHours(1);
        try (StoreNode a = node();
                StoreNode b = node()) {
            a.tries().count("test", "192.0.2.7", hour, 2);
            b.tries().count("test", "192.0.2.7", hour, 2);
            b.tries().count("test", "192.0.2.8", hour, 2);
            assertThatThrownBy(() -> a.tries().count("test", "192.0.2.7", hour, 2))
                    .isInstanceOfSatisfying(
                            TooMany.class, e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofMinutes(40)));
            clock.moveTo(clock.now().plus(Duration.ofMinutes(40)));
            a.tries().count("test", "192.0.2.7", hour, 2);
        }
    }
}
