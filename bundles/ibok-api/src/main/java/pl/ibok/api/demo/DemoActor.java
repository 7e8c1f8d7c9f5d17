package pl.ibok.api.demo;

import java.time.LocalDate;

/**
 * Plays a part in the demonstration utility's history. The demonstration walks day by day from its first day to today with the clock
 * moved, and calls every actor on each day, in order; an actor acts through the product's own paths. Registered as a service by any bundle. An actor
 * that comes later is caught up from the first day. Days already played are never played again, also after a restart.
 */
public interface DemoActor {

    /** Unique and stable, for example {@code reading}. */
    String name();

    /** Within a day, ascending: the registry 10, readings 20, invoices 30, payments 40 … */
    int order();

    /**
     * Acts on this day, as the system, inside a transaction that may hold up to a month of days: a rollback takes all of them back, so an actor keeps in
     * memory nothing about what it wrote.
     *
     * @param day Europe/Warsaw; the clock stands at its noon
     * @param today the day the demonstration ends on
     */
    void play(LocalDate day, LocalDate today);
}
