package pl.ibok.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Caller;
import pl.ibok.api.demo.DemoActor;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.api.time.TimeMachine;

/**
 * Plays the history in steps of at most a month, each one transaction: what the actors did and how far they are is committed together. An actor that
 * came later is played alone until it has caught up.
 */
public final class Walk {

    private static final int YEARS = 5;
    private static final Comparator<DemoActor> BY_ORDER =
            Comparator.comparingInt(DemoActor::order).thenComparing(DemoActor::name);

    private final Store store;
    private final Access access;

    public Walk(Store store, Access access) {
        this.store = store;
        this.access = access;
    }

    /**
     * Plays the next days that any of the actors has not played.
     *
     * @return the last day played; null when all of them have reached today
     */
    LocalDate step(List<DemoActor> actors, LocalDate today, TimeMachine time) {
        return store.inTransaction(() -> {
            // One node at a time.
            store.sql("SELECT pg_advisory_xact_lock(hashtextextended('demo.walk', 0))")
                    .list(row -> null);
            LocalDate first = firstDay(today);
            Map<String, LocalDate> next = next(actors, first);
            List<DemoActor> behind = actors.stream()
                    .filter(actor -> !next.get(actor.name()).isAfter(today))
                    .sorted(BY_ORDER)
                    .toList();
            if (behind.isEmpty()) {
                return null;
            }
            LocalDate from = behind.stream()
                    .map(actor -> next.get(actor.name()))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            LocalDate endOfMonth = YearMonth.from(from).atEndOfMonth();
            LocalDate to = endOfMonth.isAfter(today) ? today : endOfMonth;
            for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
                play(behind, next, day, today, time);
            }
            behind.forEach(actor -> save(actor, to));
            return to;
        });
    }

    private void play(
            List<DemoActor> actors, Map<String, LocalDate> next, LocalDate day, LocalDate today, TimeMachine time) {
        for (DemoActor actor : actors) {
            if (!next.get(actor.name()).isAfter(day)) {
                time.at(
                        day.atTime(LocalTime.NOON).atZone(Clock.WARSAW).toInstant(),
                        () -> access.as(Caller.system("demo"), () -> actor.play(day, today)));
            }
        }
    }

    private LocalDate firstDay(LocalDate today) {
        store.sql(
                        "INSERT INTO demo.history (first_day) VALUES (?) ON CONFLICT DO NOTHING",
                        today.minusYears(YEARS).withDayOfMonth(1))
                .update();
        return store.sql("SELECT first_day FROM demo.history").one(row -> row.date("first_day"));
    }

    /** The first day each actor has not played. */
    private Map<String, LocalDate> next(List<DemoActor> actors, LocalDate first) {
        Map<String, LocalDate> next = new TreeMap<>();
        actors.forEach(actor -> next.put(actor.name(), first));
        store.sql("SELECT actor, played_to FROM demo.progress").list(row -> {
            next.replace(row.text("actor"), row.date("played_to").plusDays(1));
            return null;
        });
        return next;
    }

    private void save(DemoActor actor, LocalDate to) {
        store.sql(
                        """
                        INSERT INTO demo.progress AS p (actor, played_to) VALUES (?, ?)
                        ON CONFLICT (actor) DO UPDATE SET played_to = greatest(p.played_to, excluded.played_to)
                        """,
                        actor.name(),
                        to)
                .update();
    }
}
