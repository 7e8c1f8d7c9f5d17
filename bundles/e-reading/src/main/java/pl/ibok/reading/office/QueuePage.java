package pl.ibok.reading.office;

import java.util.Locale;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.reading.submission.Submission;
import pl.ibok.reading.submission.Submissions;

/** The queue of doubtful readings; the most urgent one is open. */
@Path("/")
@Requires("reading.review")
public final class QueuePage {
    private final QueueViews views;

    public QueuePage(QueueViews views) {
        this.views = views;
    }

    /** The queue; the most urgent one opens by itself. */
    @GET
    public Page queue(
            @Context Visit visit,
            @QueryParam("view") String view,
            @QueryParam("after") String after,
            @QueryParam("done") String done) {
        View chosen = View.of(view);
        QueueViews.Part page = views.page(chosen, after);
        Submission first = page.items().stream().findFirst().orElse(null);
        return Page.of("reading-queue", views.model(visit, chosen, after, page, first, done));
    }

    static Submission find(Submissions submissions, String id) {
        try {
            return submissions.find(UUID.fromString(id)).orElseThrow(() -> new Missing("submission " + id));
        } catch (IllegalArgumentException e) {
            throw new Missing("submission " + id);
        }
    }

    /** Which part of the queue. */
    enum View {
        REVIEW,
        PHOTO,
        DECIDED;

        static View of(String word) {
            return "photo".equals(word) ? PHOTO : "decided".equals(word) ? DECIDED : REVIEW;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
