package pl.ibok.reading.pages;

import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.store.Files;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Upload;
import pl.ibok.api.web.Visit;
import pl.ibok.reading.photo.PhotoIntake;
import pl.ibok.reading.submission.Submission;
import pl.ibok.reading.submission.Submissions;
import pl.ibok.reading.submission.Submitting;

/** What a customer does with a reading already submitted. */
@Path("/submissions/{id}")
@Requires("reading.submit")
public final class SubmissionsPage {
    private final Submissions submissions;
    private final Submitting submitting;
    private final PhotoField photos;
    private final Files files;

    public SubmissionsPage(Submissions submissions, Submitting submitting, PhotoField photos, Files files) {
        this.submissions = submissions;
        this.submitting = submitting;
        this.photos = photos;
        this.files = files;
    }

    @POST
    @Path("withdraw")
    public Object withdraw(@Context Visit visit, @PathParam("id") String id) {
        Submission submission = own(visit, id);
        String back = At.meter(visit.customer(), submission.meter());
        try {
            submitting.withdraw(
                    visit.customer(), submission.id(), visit.caller().name());
        } catch (Submitting.TooLate | Submissions.Changed e) {
            return late(visit, submission);
        }
        return Done.to(back).with(view(visit, id)).saying("reading.said.withdrawn");
    }

    /** The photo that staff asked for. */
    @POST
    @Path("photo")
    public Object addPhoto(@Context Visit visit, @PathParam("id") String id, Input<Photo> input) {
        Submission submission = own(visit, id);
        UUID kept = input.valid()
                ? photos.keep(visit.customer(), submission.meter(), input.form().photo(), input.problems())
                : null;
        if (!input.valid()) {
            return Page.invalid("reading-photo", new PhotoModel(visit.customer(), view(visit, id)), input);
        }
        try {
            submitting.addPhoto(submission, kept, visit.caller().name());
        } catch (Submitting.TooLate | Submissions.Changed e) {
            return late(visit, submission);
        }
        return Done.to(At.meter(visit.customer(), submission.meter()))
                .with(view(visit, id))
                .saying("reading.said.photo");
    }

    /** The form for it. */
    @GET
    @Path("photo")
    public Page photoForm(@Context Visit visit, @PathParam("id") String id) {
        return Page.of("reading-photo", new PhotoModel(visit.customer(), view(visit, id)));
    }

    @GET
    @Path("photo.jpg")
    public Download photo(@Context Visit visit, @PathParam("id") String id) {
        UUID photo = own(visit, id).photo();
        if (photo == null) {
            throw new Missing("photo of " + id);
        }
        return new Download("meter.jpg", PhotoIntake.MEDIA_TYPE, true, out -> files.writeTo(photo, out));
    }

    /** It has been decided or billed meanwhile. */
    private Object late(Visit visit, Submission submission) {
        return visit.program()
                ? Page.of("reading-late", view(visit, submission.id().toString()))
                        .status(409)
                : Done.to(At.meter(visit.customer(), submission.meter())).saying("reading.said.late");
    }

    private Submission own(Visit visit, String id) {
        return submissions.find(visit.customer(), OwnMeters.id(id)).orElseThrow(() -> new Missing("submission " + id));
    }

    private SubmissionView view(Visit visit, String id) {
        return SubmissionView.of(own(visit, id), false);
    }

    /** @param photo JPEG or PNG up to 10 MB */
    public record Photo(Upload photo) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(photo != null && photo.size() > 0, "photo", "reading.error.photo.none");
        }
    }

    record PhotoModel(String customer, SubmissionView submission) {}
}
