package pl.ibok.information.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Visit;
import pl.ibok.information.post.Place;
import pl.ibok.information.post.Post;
import pl.ibok.information.post.PostFiles;
import pl.ibok.information.post.Posts;
import pl.ibok.information.post.RichText;

/** Puts together what is read of a post. */
public final class PostViews {
    private final Posts posts;
    private final PostFiles files;
    private final Clock clock;

    public PostViews(Posts posts, PostFiles files, Clock clock) {
        this.posts = posts;
        this.files = files;
        this.clock = clock;
    }

    /** A post that anyone may read on the day; drafts, scheduled and withdrawn ones are missing. */
    Post readable(UUID id, boolean outage, LocalDate day) {
        return posts.find(id)
                .filter(post -> post.outage() == outage && post.readable(day))
                .orElseThrow(() -> new Missing("post " + id));
    }

    Download file(UUID id, boolean outage, LocalDate day, UUID file) {
        return files.download(readable(id, outage, day), file);
    }

    public PostView of(Visit visit, Post post, boolean yours) {
        return new PostView(
                post.id(),
                post.kind(),
                post.content().title(visit.locale()),
                RichText.html(post.content().body(visit.locale())),
                post.publishFrom(),
                post.made().at(),
                post.stage(visit.today()) == Post.Stage.ARCHIVED,
                yours,
                post.path(),
                outage(post.content().outage()),
                files.of(post));
    }

    private PostView.Outage outage(Post.Outage outage) {
        if (outage == null) {
            return null;
        }
        Instant now = clock.now();
        boolean over = !outage.to().isAfter(now);
        return new PostView.Outage(
                outage.planned(),
                outage.from(),
                outage.to(),
                !over && !outage.from().isAfter(now),
                over,
                outage.area(),
                outage.waterPoint(),
                Place.list(outage.streets()));
    }
}
