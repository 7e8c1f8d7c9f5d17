package pl.ibok.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.demo.DemoActor;
import pl.ibok.api.store.DatabaseAddress;
import pl.ibok.api.store.Store;
import pl.ibok.store.StoreNode;
import pl.ibok.store.time.NodeClock;
import pl.ibok.testing.TestDatabase;

class WalkDbTest {

    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static final NodeClock clock = new NodeClock();
    private static final Store store = StoreNode.open(
                    new DatabaseAddress(db.url(), db.owner(), db.ownerPassword(), db.user(), db.password()), clock)
            .store("demo", Walk.class);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final List<String> played = new ArrayList<>();
    private final Walk walk = new Walk(store, Fakes.access());

    @BeforeEach
    void fromTheBeginning() {
        store.sql("DELETE FROM demo.progress").update();
        store.sql("DELETE FROM demo.history").update();
    }

    @Test
    void everyDayIsPlayedOnceInOrderWithTheClockAtItsNoon() {
        List<DemoActor> actors = List.of(actor("late", 20), actor("early", 10));
        playAll(actors, TODAY);
        LocalDate first = LocalDate.of(2021, 11, 1);
        long days = first.until(TODAY, java.time.temporal.ChronoUnit.DAYS) + 1;
        assertThat(played).hasSize((int) (2 * days));
        assertThat(played.subList(0, 4))
                .containsExactly(
                        "early 2021-11-01 2021-11-01T11:00:00Z",
                        "late 2021-11-01 2021-11-01T11:00:00Z",
                        "early 2021-11-02 2021-11-02T11:00:00Z",
                        "late 2021-11-02 2021-11-02T11:00:00Z");
        assertThat(played.get(played.size() - 1)).startsWith("late 2026-11-23");
    }

    @Test
    void daysPlayedAreNeverPlayedAgainAndTheNextDayFollows() {
        List<DemoActor> actors = List.of(actor("one", 10));
        playAll(actors, TODAY);
        played.clear();
        playAll(actors, TODAY);
        assertThat(played).isEmpty();
        playAll(actors, TODAY.plusDays(1));
        assertThat(played).hasSize(1).first().asString().startsWith("one 2026-11-24");
    }

    @Test
    void anActorThatComesLaterIsCaughtUpFromTheFirstDayWithoutTheOthers() {
        playAll(List.of(actor("one", 10)), TODAY);
        played.clear();
        playAll(List.of(actor("one", 10), actor("new", 20)), TODAY);
        assertThat(played).allSatisfy(day -> assertThat(day).startsWith("new"));
        assertThat(played.get(0)).startsWith("new 2021-11-01");
    }

    @Test
    void aStepThatFailsLeavesNothing() {
        DemoActor failing = new Actor("failing", 10) {
            @Override
            public void play(LocalDate day, LocalDate today) {
                super.play(day, today);
                if (day.getDayOfMonth() == 10) {
                    throw new IllegalStateException("no");
                }
            }
        };
        assertThatThrownBy(() -> walk.step(List.of(failing), TODAY, clock)).hasMessage("no");
        assertThat(store.sql("SELECT actor FROM demo.progress").list(row -> row.text("actor")))
                .isEmpty();
    }

    private void playAll(List<DemoActor> actors, LocalDate today) {
        LocalDate reached;
        do {
            reached = walk.step(actors, today, clock);
        } while (reached != null);
    }

    private DemoActor actor(String name, int order) {
        return new Actor(name, order);
    }

    private class Actor implements DemoActor {

        private final String name;
        private final int order;

        Actor(String name, int order) {
            this.name = name;
            this.order = order;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int order() {
            return order;
        }

        @Override
        public void play(LocalDate day, LocalDate today) {
            played.add(name + " " + day + " " + clock.now());
        }
    }
}
