package pl.ibok.information.pages;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Open;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.information.post.Post;
import pl.ibok.information.post.Posts;

/** Outages that go on or come, the visitor's first, and one by itself. */
@Path("/outages")
@Open
public final class OutagesPage {
    private static final int MOST = 100;

    private final Posts posts;
    private final PostViews views;
    private final Own own;
    private final Clock clock;

    public OutagesPage(Posts posts, PostViews views, Own own, Clock clock) {
        this.posts = posts;
        this.views = views;
        this.own = own;
        this.clock = clock;
    }

    @GET
    public Page all(@Context Visit visit) {
        Instant now = clock.now();
        List<Post> outages = posts.outages(visit.today(), now, MOST);
        Set<UUID> concerning = posts.concerning(outages, own.houses(visit));
        return Page.of(
                "information-outages",
                new Model(outages.stream()
                        .map(post -> Card.of(post, visit.locale(), now, concerning))
                        .sorted(Comparator.comparing(card -> !card.yours()))
                        .toList()));
    }

    @GET
    @Path("{id}")
    public Page one(@Context Visit visit, @PathParam("id") UUID id) {
        Post post = views.readable(id, true, visit.today());
        boolean yours = !posts.concerning(List.of(post), own.houses(visit)).isEmpty();
        return Page.of("information-post", views.of(visit, post, yours));
    }

    @GET
    @Path("{id}/files/{file}")
    public Download file(@Context Visit visit, @PathParam("id") UUID id, @PathParam("file") UUID file) {
        return views.file(id, true, visit.today(), file);
    }

    record Model(List<Card> outages) {}
}
