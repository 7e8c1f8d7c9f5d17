package pl.ibok.reading.submission;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.Readings;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.reading.Rules;
import pl.ibok.reading.check.Known;
import pl.ibok.reading.check.Verdict;
import pl.ibok.reading.submission.Submission.Evidence;
import pl.ibok.reading.submission.Submission.Status;

/** What customers do with readings: submit, replace, withdraw, add a photo. */
public final class Submitting {
    private final Store store;
    private final Submissions submissions;
    private final Chronicle chronicle;
    private final Readings readings;
    private final Judge judge;
    private final PhotoDrafts photos;
    private final Rules rules;
    private final Clock clock;

    public Submitting(
            Store store,
            Submissions submissions,
            Chronicle chronicle,
            Readings readings,
            Judge judge,
            PhotoDrafts photos,
            Rules rules,
            Clock clock) {
        this.store = store;
        this.submissions = submissions;
        this.chronicle = chronicle;
        this.readings = readings;
        this.judge = judge;
        this.photos = photos;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Takes a reading: a plausible one is recorded in the same transaction, a doubtful one waits for staff. What still waits for the same meter is
     * replaced.
     *
     * @throws TooLate when the submission to be replaced has been used already
     */
    public Submission submit(Draft draft) {
        return store.inTransaction(() -> {
            replace(draft);
            Submission submission = judged(draft);
            submissions.add(submission);
            photos.used(draft.customer(), draft.photo());
            chronicle.note(submission, Event.Who.CUSTOMER, draft.by(), Event.Step.SUBMITTED, plain(draft.value()));
            if (draft.newMeter()) {
                chronicle.note(submission, Event.Who.CUSTOMER, draft.by(), Event.Step.NEW_METER, null);
            }
            chronicle.publish("reading.submitted", submission);
            if (submission.status().recorded()) {
                chronicle.note(submission, Event.Who.SYSTEM, null, Event.Step.RECORDED, plain(draft.value()));
                chronicle.publish("reading.accepted", submission);
            }
            return submission;
        });
    }

    /**
     * Takes a submission back.
     *
     * @throws TooLate when its reading has been billed, or staff have rejected it
     */
    public void withdraw(String customer, UUID id, String by) {
        store.inTransaction(() -> {
            Submission s = submissions.find(customer, id).orElseThrow(TooLate::new);
            if (s.status() == Status.WITHDRAWN) {
                return;
            }
            takeBack(s, by);
        });
    }

    /** Adds the photo that staff asked for, and puts the submission back into their queue. */
    public void addPhoto(Submission s, UUID photo, String by) {
        store.inTransaction(() -> {
            if (!s.status().waiting()) {
                throw new TooLate();
            }
            Submission with = Change.of(s).photo(photo).waiting(Status.REVIEW, rules.reviewDue(clock.now()));
            submissions.update(with);
            photos.used(s.customer(), photo);
            chronicle.note(with, Event.Who.CUSTOMER, by, Event.Step.PHOTO_ADDED, null);
        });
    }

    private void replace(Draft draft) {
        if (draft.channel() == Submission.Channel.OPEN) {
            // Who only knows two numbers must not take away what the customer submitted.
            return;
        }
        submissions.of(draft.customer(), draft.meter().meter().id(), 10).stream()
                .filter(s -> s.status().waiting() || s.id().equals(draft.replaces()))
                .filter(s -> s.status() != Status.WITHDRAWN)
                .forEach(s -> takeBack(s, draft.by()));
    }

    private void takeBack(Submission s, String by) {
        boolean taken = s.status().waiting()
                || (s.status().recorded()
                        && (submissions.held(s.reading(), s.id()) || readings.withdraw(s.reading(), null)));
        if (!taken) {
            throw new TooLate();
        }
        Submission withdrawn = Change.of(s).status(Status.WITHDRAWN);
        submissions.update(withdrawn);
        chronicle.note(withdrawn, Event.Who.CUSTOMER, by, Event.Step.WITHDRAWN, null);
        chronicle.publish("reading.withdrawn", withdrawn);
    }

    private Submission judged(Draft draft) {
        Instant now = clock.now();
        Known known = judge.known(draft.meter(), draft.on(), null);
        Verdict verdict = judge.verdict(draft.customer(), draft.meter(), draft.on(), draft.value(), known);
        boolean inWindow =
                rules.window(draft.on(), draft.meter().supply().billingMonths()).open(draft.on());
        boolean clean = verdict.clean() && !draft.newMeter();
        Reading reading = clean ? record(draft, verdict, inWindow, now) : null;
        return new Submission(
                draft.customer(),
                UUID.randomUUID(),
                draft.meter().meter().id(),
                draft.on(),
                draft.value(),
                verdict.rollover(),
                draft.channel(),
                clean ? inWindow ? Status.ACCEPTED : Status.INFORMATIONAL : Status.REVIEW,
                evidence(draft, known, verdict, inWindow),
                draft.photo(),
                now,
                draft.by(),
                clean ? null : rules.reviewDue(now),
                reading == null ? null : reading.id(),
                reading == null ? null : reading.value(),
                null,
                1);
    }

    private Reading record(Draft draft, Verdict verdict, boolean inWindow, Instant now) {
        return readings.record(new Readings.NewReading(
                draft.meter().meter().id(),
                draft.on(),
                draft.on().equals(clock.today()) ? now : null,
                verdict.value(),
                Reading.Source.CUSTOMER,
                inWindow ? Reading.Status.ACCEPTED : Reading.Status.INFORMATIONAL,
                verdict.rollover(),
                null));
    }

    private static Evidence evidence(Draft draft, Known known, Verdict verdict, boolean inWindow) {
        var doubt = verdict.doubt();
        return new Evidence(
                doubt == null ? null : doubt.rule(),
                known.lastOn(),
                known.last(),
                verdict.consumption(),
                verdict.expected(),
                doubt == null || doubt.slip() == null ? null : doubt.slip().value(),
                doubt == null ? null : doubt.otherMeter(),
                draft.newMeter(),
                inWindow);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** What was submitted has been used or decided already. */
    public static final class TooLate extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLate() {
            super("The submission can't be taken back any more");
        }
    }
}
