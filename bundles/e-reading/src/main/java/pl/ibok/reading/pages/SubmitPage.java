package pl.ibok.reading.pages;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.api.store.Once;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.reading.check.Known;
import pl.ibok.reading.check.Verdict;
import pl.ibok.reading.pages.NewReading.Answer;
import pl.ibok.reading.submission.Draft;
import pl.ibok.reading.submission.Judge;
import pl.ibok.reading.submission.Submission;
import pl.ibok.reading.submission.Submissions;
import pl.ibok.reading.submission.Submitting;

/** Submitting a reading: the form, the question about a doubtful one, and the taking. */
@Path("/meters/{id}/submit")
@Requires("reading.submit")
public final class SubmitPage {
    private final OwnMeters own;
    private final Judge judge;
    private final Submitting submitting;
    private final Submissions submissions;
    private final SubmitViews views;
    private final PhotoField photos;
    private final Once once;

    public SubmitPage(
            OwnMeters own,
            Judge judge,
            Submitting submitting,
            Submissions submissions,
            SubmitViews views,
            PhotoField photos,
            Once once) {
        this.own = own;
        this.judge = judge;
        this.submitting = submitting;
        this.submissions = submissions;
        this.views = views;
        this.photos = photos;
        this.once = once;
    }

    @GET
    public Page form(@Context Visit visit, @PathParam("id") String id, @QueryParam("replaces") String replaces) {
        VisibleMeter meter = own.meter(visit, id);
        Optional<Submission> old = replaced(visit, meter, OwnMeters.idOrNull(replaces));
        Page page = Page.of("reading-submit", views.form(visit, meter, old.orElse(null), null));
        return old.map(s -> page.filled(Input.filled(Map.of(
                        "value", s.value().stripTrailingZeros().toPlainString(),
                        "when", "other",
                        "date", s.on().toString()))))
                .orElse(page);
    }

    @POST
    public Object submit(@Context Visit visit, @PathParam("id") String id, Input<NewReading> input) {
        VisibleMeter meter = own.meter(visit, id);
        NewReading form = input.form();
        Submission old = replaced(visit, meter, form.replaces()).orElse(null);
        UUID photo = photos.keep(visit, meter, form, input.problems());
        try {
            // All of it in one: what has been taken once is not judged again, it is among the known readings already.
            String taken = once.perform("reading.submit " + visit.caller().account(), visit.once(), () -> {
                refuseOrAsk(visit, meter, input, old, photo);
                return submitting
                        .submit(draft(visit, meter, form, old, photo))
                        .id()
                        .toString();
            });
            return done(visit, meter, UUID.fromString(taken));
        } catch (NotTaken notYet) {
            return notYet.page;
        } catch (Submitting.TooLate | Submissions.Changed e) {
            // Decided or billed meanwhile: what was typed can still be submitted as another reading.
            input.problems().add("", "reading.said.late");
            Page again = Page.invalid("reading-submit", views.form(visit, meter, null, photo), input);
            return visit.program() ? again.status(409) : again;
        }
    }

    private void refuseOrAsk(Visit visit, VisibleMeter meter, Input<NewReading> input, Submission old, UUID photo) {
        NewReading form = input.form();
        LocalDate on = form.on(visit.today());
        UUID without = old == null ? null : old.reading();
        if (form.value() != null) {
            judge.refusal(meter, on, form.value(), visit.today(), without)
                    .ifPresent(no -> input.problems().add(no.field(), no.message(), no.arguments()));
        }
        if (form.value() == null || (!input.valid() && form.answer() == null)) {
            throw new NotTaken(Page.invalid("reading-submit", views.form(visit, meter, old, photo), input));
        }
        if (form.answer() == Answer.FIX) {
            throw new NotTaken(Page.of("reading-submit", views.form(visit, meter, old, photo))
                    .filled(Input.filled(form.typed())));
        }
        Known known = judge.known(meter, on, without);
        Verdict verdict = judge.verdict(visit.customer(), meter, on, form.value(), known);
        if (input.valid() && (verdict.clean() || form.answer() != null)) {
            return;
        }
        CheckView question = views.question(visit, meter, on, form, verdict, old, photo);
        // To a program a doubt is a conflict with what is known; a person is just asked.
        throw new NotTaken(
                input.valid()
                        ? Page.of("reading-check", question).status(visit.program() ? 409 : 200)
                        : Page.invalid("reading-check", question, input));
    }

    private static Draft draft(Visit visit, VisibleMeter meter, NewReading form, Submission old, UUID photo) {
        return new Draft(
                visit.customer(),
                meter,
                form.on(visit.today()),
                form.value(),
                visit.program() ? Submission.Channel.PROGRAM : Submission.Channel.PORTAL,
                visit.caller().name(),
                photo,
                form.answer() == Answer.NEW_METER,
                old == null ? null : old.id());
    }

    private Done done(Visit visit, VisibleMeter meter, UUID taken) {
        Submission submission = submissions
                .find(visit.customer(), taken)
                .orElseThrow(() -> new IllegalStateException("The submission " + taken + " is gone"));
        return Done.created(At.meter(visit.customer(), meter.meter().id()), SubmissionView.of(submission, true))
                .saying("reading.said." + submission.status().name().toLowerCase(Locale.ROOT));
    }

    private Optional<Submission> replaced(Visit visit, VisibleMeter meter, UUID id) {
        return Optional.ofNullable(id)
                .flatMap(some -> submissions.find(visit.customer(), some))
                .filter(s -> s.meter().equals(meter.meter().id()));
    }

    /** Leaves the transaction without taking the reading. */
    private static final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Page page;

        NotTaken(Page page) {
            super("not taken", null, false, false);
            this.page = page;
        }
    }
}
