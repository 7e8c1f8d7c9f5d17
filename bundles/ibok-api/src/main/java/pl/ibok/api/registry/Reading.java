package pl.ibok.api.registry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A state of a meter that may be billed. Raw radio data is not this: see {@link Intervals}.
 *
 * @param on business day of the reading
 * @param at moment, where known; else null
 * @param value state of the dial, m³, 3 decimals, 0 ≤ value &lt; 10^digits
 * @param rollover whether the dial passed its end since the previous reading
 * @param note a word for people, or null
 */
public record Reading(
        UUID id,
        UUID meter,
        LocalDate on,
        Instant at,
        BigDecimal value,
        Source source,
        Status status,
        boolean rollover,
        String note) {

    /** Who read the dial. */
    public enum Source {
        STAFF,
        CUSTOMER,
        RADIO,
        ESTIMATE,
        /** State at installation, exchange or hand-over. */
        PROTOCOL
    }

    /** What the reading is good for. */
    public enum Status {
        /** May be billed. */
        ACCEPTED,
        /** Outside the reading window: known, not billed. */
        INFORMATIONAL,
        /** Billed already; can't be withdrawn. */
        BILLED,
        /** Taken back by its author or replaced; kept for the record. */
        WITHDRAWN
    }
}
