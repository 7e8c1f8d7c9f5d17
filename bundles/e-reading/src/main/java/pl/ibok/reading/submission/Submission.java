package pl.ibok.reading.submission;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import pl.ibok.reading.check.Rule;

/**
 * A reading as a customer submitted it.
 *
 * @param value state typed, m³
 * @param submittedBy name of who submitted it, or null
 * @param dueAt reviewed until, or null when there is nothing to review
 * @param reading the registry's reading made of it, or null
 * @param recordedValue the value that reading has, m³, or null
 * @param decision what staff decided, or null
 * @param version counts changes; two clerks can't decide on the same one
 */
public record Submission(
        String customer,
        UUID id,
        UUID meter,
        LocalDate on,
        BigDecimal value,
        boolean rollover,
        Channel channel,
        Status status,
        Evidence evidence,
        UUID photo,
        Instant submittedAt,
        String submittedBy,
        Instant dueAt,
        UUID reading,
        BigDecimal recordedValue,
        Decision decision,
        int version) {

    /** The way it came. */
    public enum Channel {
        PORTAL,
        PROGRAM,
        /** Without signing in. */
        OPEN,
        DEMO
    }

    /** Where it stands. */
    public enum Status {
        /** Doubtful, and confirmed by the customer: staff look at it. */
        REVIEW,
        /** Staff asked for a photo. */
        PHOTO_ASKED,
        /** Recorded, may be billed. */
        ACCEPTED,
        /** Recorded as information, outside the window. */
        INFORMATIONAL,
        REJECTED,
        WITHDRAWN;

        public boolean waiting() {
            return this == REVIEW || this == PHOTO_ASKED;
        }

        public boolean recorded() {
            return this == ACCEPTED || this == INFORMATIONAL;
        }
    }

    /**
     * What was known when it was typed.
     *
     * @param rule why it is doubtful, or null
     * @param consumption use since the previous state, m³, or null
     * @param expected use to be expected, m³, or null
     * @param suggested the state that a likely slip would explain, m³, or null
     * @param otherMeter number of the meter it fits better, or null
     * @param newMeter whether the customer says that the meter was exchanged
     * @param inWindow whether it lies in the reading window
     */
    public record Evidence(
            Rule rule,
            LocalDate previousOn,
            BigDecimal previousValue,
            BigDecimal consumption,
            BigDecimal expected,
            BigDecimal suggested,
            String otherMeter,
            boolean newMeter,
            boolean inWindow) {}

    /** What staff decided, and what they wrote to the customer. */
    public record Decision(Instant at, String by, String message) {}
}
