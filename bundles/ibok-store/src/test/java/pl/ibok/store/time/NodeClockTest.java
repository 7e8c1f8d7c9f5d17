package pl.ibok.store.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeClockTest {

    @Test
    void the_demonstration_stands_on_its_day_at_the_time_of_day_of_poland() {
        // 23:30 on a summer evening in Warsaw is 21:30 in UTC; on the winter day it is 22:30.
        var machine = java.time.Clock.fixed(Instant.parse("2026-07-01T21:30:00Z"), ZoneOffset.UTC);
        NodeClock clock = NodeClock.standingOn(LocalDate.of(2024, 1, 15), machine);
        assertThat(clock.now()).isEqualTo(Instant.parse("2024-01-15T22:30:00Z"));
        assertThat(clock.today()).isEqualTo("2024-01-15");
    }

    @Test
    void a_day_in_poland_begins_before_the_day_of_utc() {
        var machine = java.time.Clock.fixed(Instant.parse("2026-11-22T23:30:00Z"), ZoneOffset.UTC);
        NodeClock clock = NodeClock.standingOn(LocalDate.of(2026, 11, 23), machine);
        assertThat(clock.now()).isEqualTo(machine.instant());
    }

    @Test
    void the_machines_own_time_is_neither_shifted_nor_travelled() {
        var machine = java.time.Clock.fixed(Instant.parse("2026-07-01T21:30:00Z"), ZoneOffset.UTC);
        NodeClock clock = NodeClock.standingOn(LocalDate.of(2024, 1, 15), machine);
        List<Instant> seen = new ArrayList<>();
        clock.at(Instant.parse("2022-01-01T11:00:00Z"), () -> seen.add(clock.machine()));
        assertThat(seen).containsExactly(machine.instant());
    }

    @Test
    void who_travels_sees_the_moment_until_the_work_ends_also_when_it_fails() {
        NodeClock clock = new NodeClock();
        Instant then = Instant.parse("2022-01-01T11:00:00Z");
        Instant earlier = Instant.parse("2021-01-01T11:00:00Z");
        List<Instant> seen = new ArrayList<>();
        try {
            clock.at(then, () -> {
                clock.at(earlier, () -> seen.add(clock.now()));
                seen.add(clock.now());
                throw new IllegalStateException();
            });
        } catch (IllegalStateException e) {
            assertThat(clock.now()).isAfter(then);
        }
        assertThat(seen).containsExactly(earlier, then);
    }

    @Test
    void other_threads_do_not_travel_along() {
        NodeClock clock = new NodeClock();
        Instant then = Instant.parse("2022-01-01T11:00:00Z");
        List<Instant> seen = new ArrayList<>();
        clock.at(then, () -> {
            Thread other = new Thread(() -> seen.add(clock.now()));
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(seen).hasSize(1).allMatch(moment -> moment.isAfter(then.plusSeconds(60)));
    }
}
