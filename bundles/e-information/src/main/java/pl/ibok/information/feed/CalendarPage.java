package pl.ibok.information.feed;

import java.nio.charset.StandardCharsets;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Open;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Visit;
import pl.ibok.information.post.Post;
import pl.ibok.information.post.Posts;

/** Outages that go on or come, for a calendar to subscribe to. */
@Path("/outages.ics")
@Open
public final class CalendarPage {
    private static final int MOST = 200;

    private final Posts posts;
    private final Clock clock;

    public CalendarPage(Posts posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    @GET
    public Download calendar(@Context Visit visit) {
        Calendar calendar = new Calendar(visit.text("information.feed.calendar"));
        posts.outages(visit.today(), clock.now(), MOST).forEach(post -> calendar.add(event(visit, post)));
        byte[] bytes = calendar.finished().getBytes(StandardCharsets.UTF_8);
        return new Download("outages.ics", "text/calendar;charset=utf-8", true, out -> out.write(bytes));
    }

    private static Calendar.Event event(Visit visit, Post post) {
        Post.Outage outage = post.content().outage();
        return new Calendar.Event(
                post.id() + "@ibok",
                post.made().version(),
                post.made().at(),
                outage.from(),
                outage.to(),
                post.content().title(visit.locale()),
                Summary.of(visit, post),
                outage.area(),
                visit.absolute(post.path()));
    }
}
