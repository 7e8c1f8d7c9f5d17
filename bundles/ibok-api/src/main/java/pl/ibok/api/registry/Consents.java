package pl.ibok.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Legal consents of customers, one register for all e-services (decision 14): customers on paper have them too, without an account. What was said stays as it was
 * said; the newest word counts (RODO art. 7).
 */
public interface Consents {

    /** Whether the customer's newest word about this is yes. */
    boolean given(String customer, String kind);

    /** Those of the customers whose newest word about this is yes, by one query. */
    Set<String> given(Collection<String> customers, String kind);

    /** The customer's newest word about this. */
    Optional<Consent> newest(String customer, String kind);

    /** Everything the customer has said, the newest first. */
    List<Consent> history(String customer);

    /**
     * Records what the customer says, in the current transaction; saying the same again about the same version changes nothing. Who records it is the caller;
     * audited.
     *
     * @param text the words that were agreed to or withdrawn from, as they were shown
     * @param textVersion their version, see {@link ConsentKind#version}
     * @return false when it was so already
     */
    default boolean record(String customer, String kind, boolean given, int textVersion, String text, Channel channel) {
        return record(customer, kind, given, textVersion, text, channel, null);
    }

    /**
     * The same of what was said on another day than it is recorded, as on paper.
     *
     * @param saidOn null = today
     */
    boolean record(
            String customer,
            String kind,
            boolean given,
            int textVersion,
            String text,
            Channel channel,
            LocalDate saidOn);

    /**
     * One word of a customer.
     *
     * @param kind name of a {@link ConsentKind}
     * @param at when it was recorded
     * @param by login of who recorded it
     * @param saidOn when the customer said it: the day on the paper, else the day of {@code at} in Poland
     */
    record Consent(
            String customer,
            String kind,
            boolean given,
            int textVersion,
            String text,
            Instant at,
            Channel channel,
            String by,
            LocalDate saidOn) {}

    /** How it reached the utility. */
    enum Channel {
        /** Clicked in the portal. */
        WEB,
        /** Signed on paper. */
        PAPER,
        /** Told to a member of staff. */
        OFFICE
    }
}
