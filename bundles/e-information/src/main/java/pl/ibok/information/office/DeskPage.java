package pl.ibok.information.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.information.post.Post;
import pl.ibok.information.post.Posts;
import pl.ibok.information.post.Posts.Changed;

/** All posts for staff: drafts, what is scheduled, what is public, what was. */
@Path("/")
@Requires("information.edit")
public final class DeskPage {
    private static final int ROWS = 25;
    private static final int YEAR = 4;

    private final Posts posts;

    public DeskPage(Posts posts) {
        this.posts = posts;
    }

    @GET
    public Page all(
            @Context Visit visit,
            @QueryParam("state") Post.State state,
            @QueryParam("kind") Post.Kind kind,
            @QueryParam("q") String q,
            @QueryParam("before") String before) {
        String words = q == null || q.isBlank() ? null : q.strip();
        List<Post> found = posts.desk(state, kind, words, place(before), ROWS + 1);
        Post last = found.size() > ROWS ? found.get(ROWS - 1) : null;
        return Page.of(
                "information-desk",
                new Model(
                        state,
                        kind,
                        words,
                        found.stream()
                                .limit(ROWS)
                                .map(post -> Row.of(post, visit.today()))
                                .toList(),
                        last == null ? null : last.made().at() + "_" + last.id(),
                        before));
    }

    private static Changed place(String text) {
        int mark = text == null ? -1 : text.indexOf('_');
        try {
            // Other years than those of four digits lie past what the database keeps.
            return mark < 0 || text.indexOf('-') != YEAR
                    ? null
                    : new Changed(Instant.parse(text.substring(0, mark)), UUID.fromString(text.substring(mark + 1)));
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** @param stage where it stands today */
    record Row(
            UUID id,
            Post.Kind kind,
            String title,
            Post.Stage stage,
            LocalDate from,
            LocalDate to,
            String author,
            Instant changedAt) {
        static Row of(Post post, LocalDate today) {
            return new Row(
                    post.id(),
                    post.kind(),
                    post.content().titlePl(),
                    post.stage(today),
                    post.publishFrom(),
                    post.lastDay(),
                    post.made().author(),
                    post.made().at());
        }
    }

    /** @param next the page of earlier changes is {@code ?before=} this; null at the end */
    record Model(Post.State state, Post.Kind kind, String q, List<Row> posts, String next, String before) {}
}
