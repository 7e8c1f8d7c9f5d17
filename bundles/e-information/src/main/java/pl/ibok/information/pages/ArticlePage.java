package pl.ibok.information.pages;

import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Open;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;

/** An article or a notice. */
@Path("/articles/{id}")
@Open
public final class ArticlePage {
    private final PostViews views;

    public ArticlePage(PostViews views) {
        this.views = views;
    }

    @GET
    public Page one(@Context Visit visit, @PathParam("id") UUID id) {
        return Page.of("information-post", views.of(visit, views.readable(id, false, visit.today()), false));
    }

    @GET
    @Path("files/{file}")
    public Download file(@Context Visit visit, @PathParam("id") UUID id, @PathParam("file") UUID file) {
        return views.file(id, false, visit.today(), file);
    }
}
