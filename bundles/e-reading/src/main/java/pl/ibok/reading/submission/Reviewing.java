package pl.ibok.reading.submission;

import java.math.BigDecimal;
import java.util.UUID;
import pl.ibok.api.registry.Meter;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.Readings;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.Missing;
import pl.ibok.reading.Rules;
import pl.ibok.reading.submission.Submission.Decision;
import pl.ibok.reading.submission.Submission.Status;

/**
 * What staff do with doubtful readings. Each call names the submission as it was seen; {@link Submissions.Changed} when somebody else has changed it
 * since.
 */
public final class Reviewing {
    private final Store store;
    private final Submissions submissions;
    private final Chronicle chronicle;
    private final Meters meters;
    private final Readings readings;
    private final Rules rules;
    private final DecisionNotices notices;
    private final Clock clock;

    public Reviewing(
            Store store,
            Submissions submissions,
            Chronicle chronicle,
            Meters meters,
            Readings readings,
            Rules rules,
            DecisionNotices notices,
            Clock clock) {
        this.store = store;
        this.submissions = submissions;
        this.chronicle = chronicle;
        this.meters = meters;
        this.readings = readings;
        this.rules = rules;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Accepts a state: what was typed, or what the photo shows.
     *
     * @param value m³, less than 10^digits of the meter
     * @throws DoesNotFit when it does not lie between the counted states before and after, as they are now
     */
    public Submission accept(Submission seen, BigDecimal value, String clerk, String message) {
        return store.inTransaction(() -> {
            demandWaiting(seen);
            boolean counts = seen.evidence().inWindow();
            Reading reading = fitting(seen, value, counts);
            Status status = counts ? Status.ACCEPTED : Status.INFORMATIONAL;
            Submission accepted =
                    Change.of(seen).recorded(status, reading.id(), reading.value(), decision(clerk, message));
            submissions.update(accepted);
            Event.Step step = value.compareTo(seen.value()) == 0 ? Event.Step.ACCEPTED : Event.Step.CORRECTED;
            chronicle.note(
                    accepted,
                    Event.Who.STAFF,
                    clerk,
                    step,
                    value.stripTrailingZeros().toPlainString());
            chronicle.publish("reading.accepted", accepted);
            notices.tell(accepted);
            return accepted;
        });
    }

    private Reading fitting(Submission seen, BigDecimal value, boolean counts) {
        Meter meter = meters.find(seen.meter()).orElseThrow(() -> new Missing("meter " + seen.meter()));
        Neighbours neighbours = Neighbours.of(readings, meter, seen, value, null);
        neighbours.demandFit();
        Reading reading = readings.record(new Readings.NewReading(
                seen.meter(),
                seen.on(),
                null,
                value,
                Reading.Source.CUSTOMER,
                counts ? Reading.Status.ACCEPTED : Reading.Status.INFORMATIONAL,
                neighbours.rollover(),
                null));
        // Recording has locked the meter: what another wrote down just before is seen only from here on.
        Neighbours now = Neighbours.of(readings, meter, seen, value, reading.id());
        now.demandFit();
        if (now.rollover() != neighbours.rollover()) {
            throw new Submissions.Changed();
        }
        if (submissions.held(reading.id(), seen.id())) {
            throw new DoesNotFit("reading.office.error.held");
        }
        return reading;
    }

    /** Rejects it; the message tells the customer why. */
    public Submission reject(Submission seen, String clerk, String message) {
        return store.inTransaction(() -> {
            demandWaiting(seen);
            Submission rejected = Change.of(seen).decided(Status.REJECTED, decision(clerk, message));
            submissions.update(rejected);
            chronicle.note(rejected, Event.Who.STAFF, clerk, Event.Step.REJECTED, message);
            chronicle.publish("reading.rejected", rejected);
            notices.tell(rejected);
            return rejected;
        });
    }

    /** Asks the customer for a photo; the submission waits for it. */
    public Submission askPhoto(Submission seen, String clerk, String message) {
        return store.inTransaction(() -> {
            demandWaiting(seen);
            Submission asked = Change.of(seen).decided(Status.PHOTO_ASKED, decision(clerk, message));
            submissions.update(asked);
            chronicle.note(asked, Event.Who.STAFF, clerk, Event.Step.PHOTO_ASKED, message);
            chronicle.publish("reading.photo_asked", asked);
            notices.tell(asked);
            return asked;
        });
    }

    /** Whether a decision can still be taken back, as far as time goes. */
    public boolean undoable(Submission s) {
        boolean decided = s.decision() != null && s.status() != Status.WITHDRAWN && s.status() != Status.REVIEW;
        return decided && clock.now().isBefore(s.decision().at().plus(rules.undoable()));
    }

    /**
     * Takes a decision back and puts the submission into the queue again.
     *
     * @throws Submitting.TooLate when too much time has passed, or its reading has been billed
     */
    public Submission undo(UUID id, String clerk) {
        return store.inTransaction(() -> {
            Submission s = submissions.find(id).filter(this::undoable).orElseThrow(Submitting.TooLate::new);
            boolean alone = s.reading() != null && !submissions.held(s.reading(), s.id());
            if (alone && !readings.withdraw(s.reading(), null)) {
                throw new Submitting.TooLate();
            }
            Submission back = Change.of(s).decided(Status.REVIEW, null);
            submissions.update(back);
            chronicle.note(back, Event.Who.STAFF, clerk, Event.Step.UNDONE, null);
            chronicle.publish("reading.reopened", back);
            return back;
        });
    }

    private Decision decision(String clerk, String message) {
        return new Decision(clock.now(), clerk, message == null || message.isBlank() ? null : message.strip());
    }

    private static void demandWaiting(Submission seen) {
        if (!seen.status().waiting()) {
            throw new Submissions.Changed();
        }
    }
}
