package pl.ibok.store.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import pl.ibok.api.time.Clock;
import pl.ibok.api.time.TimeMachine;

/**
 * The machine's clock, shifted by whole days to the demonstration's day where one is set; the time of day goes on. A thread that
 * travels sees the moment it stands at.
 */
@SuppressWarnings("ThreadLocalUsage") // one a node
public final class NodeClock implements Clock, TimeMachine {
    private final java.time.Clock machine;
    private final Duration shift;
    private final ThreadLocal<Instant> moment = new ThreadLocal<>();

    public NodeClock() {
        this(java.time.Clock.systemUTC(), Duration.ZERO);
    }

    private NodeClock(java.time.Clock machine, Duration shift) {
        this.machine = machine;
        this.shift = shift;
    }

    /** A clock that reads the given day now. */
    public static NodeClock standingOn(LocalDate day) {
        return standingOn(day, java.time.Clock.systemUTC());
    }

    static NodeClock standingOn(LocalDate day, java.time.Clock machine) {
        ZonedDateTime now = machine.instant().atZone(WARSAW);
        return new NodeClock(machine, Duration.between(now, now.with(day)));
    }

    @Override
    public Instant now() {
        Instant travelled = moment.get();
        return travelled == null ? machine.instant().plus(shift) : travelled;
    }

    @Override
    public Instant machine() {
        return machine.instant();
    }

    @Override
    public void at(Instant when, Runnable work) {
        Instant before = moment.get();
        moment.set(when);
        try {
            work.run();
        } finally {
            if (before == null) {
                moment.remove();
            } else {
                moment.set(before);
            }
        }
    }
}
