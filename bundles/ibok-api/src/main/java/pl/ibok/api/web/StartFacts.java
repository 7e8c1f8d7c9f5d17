package pl.ibok.api.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What an e-service says on the customer's start page (decision 29). One indexed query at most, read-only; one that fails or is slow shows
 * "chwilowo niedostępne" and harms nobody else.
 */
public interface StartFacts {

    /** Name of the e-service it belongs to. */
    String service();

    /**
     * @param customers codes the visitor may see and has chosen; never empty
     * @param words of the bundle that registered this
     */
    Facts facts(Set<String> customers, LocalDate today, Words words);

    /**
     * @param fact one live sentence for the ledger of services, finished and in the visitor's language; may be empty
     * @param urgent whether it needs the customer now; such services come first
     */
    record Facts(String fact, boolean urgent, List<Due> due, List<Event> events, List<Notice> notices, Chart chart) {

        /** Only a sentence. */
        public static Facts of(String fact) {
            return new Facts(fact, false, List.of(), List.of(), List.of(), null);
        }
    }

    /**
     * A part of what is to be paid.
     *
     * @param amount PLN, gross
     * @param overdue whether its date has passed
     */
    record Due(BigDecimal amount, String words, LocalDate until, boolean overdue) {}

    /**
     * A step on the water line.
     *
     * @param to last day when it is a range, else null
     * @param link path, or null
     */
    record Event(LocalDate from, LocalDate to, String title, String detail, String link) {}

    /** @param kind info, ok, warn or bad */
    record Notice(String kind, String bold, String words, String link, String linkWords) {}

    /**
     * Consumption at a glance.
     *
     * @param finding the sentence that says it
     */
    record Chart(String finding, List<Bar> bars, String link) {}

    /** @param before the same time a year earlier, m³, or null */
    record Bar(String label, BigDecimal value, BigDecimal before) {}
}
