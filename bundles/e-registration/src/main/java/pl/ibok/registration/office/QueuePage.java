package pl.ibok.registration.office;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.registration.office.QueueViews.Asked;
import pl.ibok.registration.office.QueueViews.Listed;

/** The queue of cases; the most urgent one is open. */
@Path("/")
@Requires("registration.handle")
public final class QueuePage {
    private final QueueViews views;

    public QueuePage(QueueViews views) {
        this.views = views;
    }

    @GET
    public Page queue(
            @Context Visit visit,
            @QueryParam("view") String view,
            @QueryParam("queue") String queue,
            @QueryParam("q") String q,
            @QueryParam("after") String after) {
        Asked asked = Asked.of(view, queue, q, after);
        Listed listed = views.page(visit, asked);
        return Page.of(
                "registration-queue",
                views.model(visit, asked, listed, listed.first().orElse(null)));
    }
}
