package pl.ibok.reading.office;

import java.math.BigDecimal;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Requires;
import pl.ibok.api.registry.Meter;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.store.Files;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.reading.photo.PhotoIntake;
import pl.ibok.reading.submission.DoesNotFit;
import pl.ibok.reading.submission.Reviewing;
import pl.ibok.reading.submission.Submission;
import pl.ibok.reading.submission.Submissions;
import pl.ibok.reading.submission.Submitting;

/** A doubtful reading with its evidence; deciding on it, and taking that back. */
@Path("/{id}")
@Requires("reading.review")
public final class ReviewPage {
    private static final String QUEUE = "/office/e-reading";

    private final Submissions submissions;
    private final Reviewing reviewing;
    private final QueueViews views;
    private final Letters letters;
    private final Meters meters;
    private final Files files;
    private final Audit audit;

    public ReviewPage(
            Submissions submissions,
            Reviewing reviewing,
            QueueViews views,
            Letters letters,
            Meters meters,
            Files files,
            Audit audit) {
        this.submissions = submissions;
        this.reviewing = reviewing;
        this.views = views;
        this.letters = letters;
        this.meters = meters;
        this.files = files;
        this.audit = audit;
    }

    @GET
    public Page item(
            @Context Visit visit,
            @PathParam("id") String id,
            @QueryParam("view") String view,
            @QueryParam("after") String after) {
        Submission submission = QueuePage.find(submissions, id);
        QueuePage.View chosen = QueuePage.View.of(view);
        return Page.of("reading-queue", views.model(visit, chosen, after, views.page(chosen, after), submission, null));
    }

    @POST
    @Path("decision")
    public Object decide(@Context Visit visit, @PathParam("id") String id, Input<Decision> input) {
        Submission submission = QueuePage.find(submissions, id);
        Decision decision = input.form();
        if (decision.what() == Decision.What.CORRECT && decision.value() != null) {
            Meter meter = meters.find(submission.meter()).orElseThrow(() -> new Missing("meter"));
            boolean fits = decision.value().signum() >= 0
                    && decision.value().compareTo(BigDecimal.TEN.pow(meter.digits())) < 0;
            input.problems().demand(fits, "value", "reading.office.error.digits", meter.digits());
            input.problems()
                    .demand(decision.value().stripTrailingZeros().scale() <= 3, "value", "reading.error.litres");
        }
        if (!input.valid()) {
            return Page.invalid("reading-queue", model(visit, decision.view(), submission), input);
        }
        boolean stale = decision.version() != submission.version();
        try {
            Submission decided = stale ? null : decided(visit, submission, decision);
            return decided == null
                    ? changed(visit, decision.view(), submission)
                    : Done.to(QUEUE + "?view="
                                    + QueuePage.View.of(decision.view()).word() + "&done=" + decided.id())
                            .with(new Outcome(decided.id(), decided.status(), decided.recordedValue()));
        } catch (DoesNotFit e) {
            String field = decision.what() == Decision.What.CORRECT && submission.photo() != null ? "value" : "";
            input.problems().add(field, e.key(), e.arguments());
            return Page.invalid("reading-queue", model(visit, decision.view(), submission), input);
        } catch (Submissions.Changed e) {
            return changed(visit, decision.view(), QueuePage.find(submissions, id));
        }
    }

    @POST
    @Path("undo")
    public Object undo(@Context Visit visit, @PathParam("id") String id) {
        Submission submission = QueuePage.find(submissions, id);
        try {
            Submission back = reviewing.undo(submission.id(), visit.caller().name());
            return Done.to(QUEUE + "/" + back.id())
                    .with(new Outcome(back.id(), back.status(), null))
                    .saying("reading.office.said.undone");
        } catch (Submitting.TooLate | Submissions.Changed e) {
            return visit.program()
                    ? Page.of("reading-queue", model(visit, null, submission)).status(409)
                    : Done.to(QUEUE + "/" + submission.id()).saying("reading.office.said.late");
        }
    }

    @GET
    @Path("photo.jpg")
    public Download photo(@PathParam("id") String id) {
        Submission submission = QueuePage.find(submissions, id);
        UUID photo = submission.photo();
        if (photo == null) {
            throw new Missing("photo of " + id);
        }
        audit.record("reading.photo_seen", submission.customer(), "submission " + submission.id(), null);
        return new Download("meter.jpg", PhotoIntake.MEDIA_TYPE, true, out -> files.writeTo(photo, out));
    }

    private Submission decided(Visit visit, Submission s, Decision decision) {
        String clerk = visit.caller().name();
        BigDecimal value = decision.what() == Decision.What.CORRECT ? decision.value() : s.value();
        String message = letters.of(visit, s, decision, value);
        return switch (decision.what()) {
            case ACCEPT, CORRECT -> reviewing.accept(s, value, clerk, message);
            case REJECT -> reviewing.reject(s, clerk, message);
            case ASK -> reviewing.askPhoto(s, clerk, message);
        };
    }

    private Object changed(Visit visit, String view, Submission submission) {
        return visit.program()
                ? Page.of("reading-queue", model(visit, view, submission)).status(409)
                : Done.to(QUEUE + "/" + submission.id()).saying("reading.office.said.changed");
    }

    private QueueModel model(Visit visit, String word, Submission submission) {
        QueuePage.View view = QueuePage.View.of(word);
        return views.model(visit, view, null, views.page(view, null), submission, null);
    }

    /** @param recorded m³, or null when nothing was recorded */
    record Outcome(UUID id, Submission.Status status, BigDecimal recorded) {}
}
