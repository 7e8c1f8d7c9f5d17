package pl.ibok.api.registry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Raw data of radio meters. Never edited, partitioned by month, and not billed by itself. */
public interface Intervals {

    /** The values of one business day in Europe/Warsaw (23, 24 or 25 hours), oldest first. */
    List<Interval> ofDay(UUID meter, LocalDate day);

    /** Consumption by business day; days without data are absent. */
    List<DayUse> byDay(UUID meter, Period days);

    /** Days for which there is data; null when there is none. */
    Period covered(UUID meter);

    /**
     * @param at end of the interval
     * @param state m³ on the dial, 3 decimals
     * @param use m³ since the previous value, or null for the first
     * @param flag {@code fell} when the state is lower than the one before, else null
     */
    record Interval(Instant at, BigDecimal state, BigDecimal use, String flag) {}

    /** @param flagged whether a value of the day fell */
    record DayUse(LocalDate day, BigDecimal use, boolean flagged) {}
}
