package pl.ibok.reading.office;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.reading.check.Rule;
import pl.ibok.reading.submission.Event;
import pl.ibok.reading.submission.Submission;
import pl.ibok.reading.submission.Submissions;

/**
 * The queue with one reading opened.
 *
 * @param next where the next page begins after, or null
 * @param after where this page began after, or null
 * @param open the opened reading, or null when there is none
 * @param factor how many times the usual use is still ordinary
 * @param undo the decision just taken, while it can be taken back; else null
 */
record QueueModel(
        QueuePage.View view,
        Submissions.Waiting waiting,
        List<Item> queue,
        String next,
        String after,
        Opened open,
        Undo undo,
        BigDecimal factor) {

    /**
     * @param value what was typed, m³
     * @param recorded what was recorded, m³, or null
     * @param hoursLeft hours until it is due; negative when late
     */
    record Item(
            UUID id,
            Submission.Status status,
            Rule rule,
            boolean newMeter,
            String name,
            String address,
            BigDecimal value,
            BigDecimal recorded,
            BigDecimal consumption,
            BigDecimal expected,
            boolean photo,
            Instant decidedAt,
            long hoursLeft) {

        public boolean late() {
            return hoursLeft < 0;
        }

        public long daysLeft() {
            return hoursLeft / 24;
        }
    }

    /**
     * A reading with its evidence.
     *
     * @param offered the message to the customer as prefilled
     * @param since what was counted after the state it was judged by, oldest first; the figures of the evidence do not know it
     * @param history uses between readings, oldest first, for the bars
     */
    record Opened(
            UUID id,
            int version,
            Submission.Status status,
            Submission.Channel channel,
            LocalDate date,
            Instant submittedAt,
            String submittedBy,
            BigDecimal value,
            BigDecimal recorded,
            Submission.Evidence evidence,
            boolean photo,
            MeterFacts meter,
            CustomerFacts customer,
            List<State> since,
            List<Use> history,
            List<Event> events,
            String offered,
            String message,
            boolean undoable) {

        public boolean waiting() {
            return status.waiting();
        }
    }

    record MeterFacts(UUID id, String number, ServicePoint.Kind kind, int digits, String place, String address) {}

    /** @param meters all the customer has in use */
    record CustomerFacts(
            String code, String name, String address, String phone, String email, List<CustomerMeter> meters) {}

    /** @param last newest state, m³, or null */
    record CustomerMeter(
            String number,
            ServicePoint.Kind kind,
            BigDecimal last,
            LocalDate lastOn,
            LocalDate legalisedUntil,
            boolean legalisationEnds) {}

    /** @param value m³ */
    record State(LocalDate date, BigDecimal value) {}

    /** @param use m³ */
    record Use(LocalDate date, BigDecimal value, BigDecimal use, Reading.Source source) {}

    /** @param recorded m³, or null when nothing was recorded */
    record Undo(UUID id, Submission.Status status, BigDecimal recorded, String customer) {}
}
