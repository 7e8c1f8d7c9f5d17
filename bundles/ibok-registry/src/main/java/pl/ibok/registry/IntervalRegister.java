package pl.ibok.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import pl.ibok.api.registry.Intervals;
import pl.ibok.api.registry.Period;
import pl.ibok.api.store.Sql;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/**
 * Raw radio data as it came. A value is the end of its interval, so the one of midnight belongs to the day that ends. What fell is found on reading: rows that come
 * late and out of order are then in their place.
 */
final class IntervalRegister implements Intervals {

    /** The values of the time with their predecessors, the newest one before it included. */
    private static final String WITH_PREVIOUS =
            """
            WITH states AS (
                (SELECT at, state FROM registry.interval_reading WHERE meter_id = ? AND at <= ? ORDER BY at DESC LIMIT 1)
                UNION ALL
                SELECT at, state FROM registry.interval_reading WHERE meter_id = ? AND at > ? AND at <= ?),
            steps AS (SELECT at, state, lag(state) OVER (ORDER BY at) AS previous FROM states)
            """;

    private static final String VALUES = WITH_PREVIOUS
            + """
            SELECT at, state, CASE WHEN state >= previous THEN state - previous END AS use,
                CASE WHEN state < previous THEN 'fell' END AS flag
            FROM steps WHERE at > ? ORDER BY at
            """;

    /** A state that falls and comes back is a slip of the device: signed steps cancel it out. */
    private static final String DAYS = WITH_PREVIOUS
            + """
            SELECT ((at - interval '1 microsecond') AT TIME ZONE 'Europe/Warsaw')::date AS day,
                greatest(sum(state - previous), 0) AS use, bool_or(state < previous) AS flagged
            FROM steps WHERE at > ? AND previous IS NOT NULL GROUP BY 1 ORDER BY 1
            """;

    private final Store store;

    IntervalRegister(Store store) {
        this.store = store;
    }

    @Override
    public List<Interval> ofDay(UUID meter, LocalDate day) {
        return between(VALUES, meter, start(day), start(day.plusDays(1)))
                .list(row ->
                        new Interval(row.instant("at"), row.decimal("state"), row.decimal("use"), row.text("flag")));
    }

    @Override
    public List<DayUse> byDay(UUID meter, Period days) {
        Instant end = days.to() == null
                ? Instant.parse("9999-12-31T00:00:00Z")
                : start(days.to().plusDays(1));
        return between(DAYS, meter, start(days.from()), end)
                .list(row -> new DayUse(row.date("day"), row.decimal("use"), row.flag("flagged")));
    }

    @Override
    public Period covered(UUID meter) {
        return store.sql(
                        """
                        SELECT ((min(at) - interval '1 microsecond') AT TIME ZONE 'Europe/Warsaw')::date AS first_day,
                            ((max(at) - interval '1 microsecond') AT TIME ZONE 'Europe/Warsaw')::date AS last_day
                        FROM registry.interval_reading WHERE meter_id = ?
                        """,
                        meter)
                .one(row -> row.isNull("first_day") ? null : Rows.period(row, "first_day", "last_day"));
    }

    private Sql between(String query, UUID meter, Instant since, Instant until) {
        return store.sql(query, meter, since, meter, since, until, since);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Clock.WARSAW).toInstant();
    }
}
