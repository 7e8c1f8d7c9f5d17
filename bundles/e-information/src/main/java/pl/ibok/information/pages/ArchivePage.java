package pl.ibok.information.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Open;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.information.post.Post;
import pl.ibok.information.post.Posts;
import pl.ibok.information.post.Posts.Before;

/** What is no longer current. */
@Path("/archive")
@Open
public final class ArchivePage {
    private static final int ROWS = 20;
    private static final int YEAR = 4;
    private static final int LONGEST = 100;

    private final Posts posts;
    private final Clock clock;

    public ArchivePage(Posts posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    @GET
    public Page all(@Context Visit visit, @QueryParam("q") String q, @QueryParam("before") String before) {
        String words = q == null || q.isBlank() ? null : q.strip();
        if (words != null && words.length() > LONGEST) {
            words = words.substring(0, LONGEST);
        }
        List<Post> found = posts.archive(visit.today(), words, place(before), ROWS + 1);
        Post last = found.size() > ROWS ? found.get(ROWS - 1) : null;
        Instant now = clock.now();
        return Page.of(
                "information-archive",
                new Model(
                        words,
                        found.stream()
                                .limit(ROWS)
                                .map(post -> Card.of(post, visit.locale(), now, Set.of()))
                                .toList(),
                        last == null ? null : last.publishFrom() + "_" + last.id(),
                        before));
    }

    /** A place that can't be read is the beginning. */
    private static Before place(String text) {
        int mark = text == null ? -1 : text.indexOf('_');
        try {
            // Other years than those of four digits lie past what the database keeps.
            return mark < 0 || text.indexOf('-') != YEAR
                    ? null
                    : new Before(LocalDate.parse(text.substring(0, mark)), UUID.fromString(text.substring(mark + 1)));
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** @param next the page of older ones is {@code ?before=} this; null at the end */
    record Model(String q, List<Card> posts, String next, String before) {}
}
