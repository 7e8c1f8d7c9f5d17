package pl.ibok.store.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import pl.ibok.api.time.Clock;

/** A clock that stands until it is moved, for tests. */
public final class MovableClock implements Clock {
    private volatile Instant moment;

    public MovableClock(Instant moment) {
        this.moment = moment;
    }

    /** Stands at noon of the day in Poland. */
    public static MovableClock at(LocalDate day) {
        return new MovableClock(noon(day));
    }

    public void moveTo(Instant when) {
        moment = when;
    }

    /** Moves to noon of the day in Poland. */
    public void moveTo(LocalDate day) {
        moment = noon(day);
    }

    @Override
    public Instant now() {
        return moment;
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(WARSAW).toInstant();
    }
}
