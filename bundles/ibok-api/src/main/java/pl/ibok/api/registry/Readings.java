package pl.ibok.api.registry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Readings that may be billed. */
public interface Readings {

    /**
     * History of a meter as a customer may see it, newest first, without what was withdrawn. What was used until the hand-over was another's: the
     * readings before the customer's own use tell their state only, and nothing is counted from before the visible days.
     *
     * @param days only readings of these days, as far as they are visible
     * @param before keyset: only readings older than this one, or null for the newest page
     * @param most rows of the page
     */
    List<ReadingLine> history(VisibleMeter meter, Period days, UUID before, int most);

    /**
     * Counted readings (accepted, billed, protocol) of a service point over all its meters, oldest first, from the last one on or before the
     * period's start to the first one on or after its end, so that consumption can be prorated. Clipped to nothing: the caller clips to the visible days.
     */
    List<Reading> around(UUID servicePoint, Period days);

    /**
     * Records a reading. The same meter, day, source and value again changes nothing and returns the one that is there.
     *
     * @throws IllegalArgumentException when the value has more digits than the dial, or the meter was not installed on the day
     */
    Reading record(NewReading reading);

    Optional<Reading> find(UUID id);

    /**
     * Takes a reading back.
     *
     * @return false when it has been billed (or does not exist), and stays
     */
    boolean withdraw(UUID id, String why);

    /** @param status {@code ACCEPTED} or {@code INFORMATIONAL} */
    record NewReading(
            UUID meter,
            LocalDate on,
            Instant at,
            BigDecimal value,
            Reading.Source source,
            Reading.Status status,
            boolean rollover,
            String note) {}
}
