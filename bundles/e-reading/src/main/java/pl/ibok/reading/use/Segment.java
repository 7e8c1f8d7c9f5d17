package pl.ibok.reading.use;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import pl.ibok.api.registry.Period;

/**
 * Water that flowed evenly over some days, as far as is known.
 *
 * @param days both ends included
 * @param use m³ in all of them
 */
public record Segment(Period days, BigDecimal use, Basis basis) {

    /** How the use is known. */
    public enum Basis {
        /** From two readings. */
        READING,
        /** From two readings of which the later is an estimate. */
        ESTIMATE,
        /** From a radio meter's data of the day. */
        RADIO,
        /** As radio, and a value of the day fell. */
        FLAGGED
    }

    /** The part of the use up to a day. */
    BigDecimal upTo(LocalDate day) {
        if (day.isBefore(days.from())) {
            return BigDecimal.ZERO;
        }
        if (!day.isBefore(days.to())) {
            return use;
        }
        BigDecimal part = BigDecimal.valueOf(new Period(days.from(), day).days());
        return use.multiply(part).divide(BigDecimal.valueOf(days.days()), MathContext.DECIMAL128);
    }

    /** Days of this segment that lie in the period. */
    long daysIn(Period period) {
        return days.overlap(period).map(Period::days).orElse(0L);
    }
}
