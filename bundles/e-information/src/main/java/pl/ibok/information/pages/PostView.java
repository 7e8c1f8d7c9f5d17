package pl.ibok.information.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import pl.ibok.information.post.Place;
import pl.ibok.information.post.Post;
import pl.ibok.information.post.PostFiles.PostFile;

/**
 * A post as anyone reads it.
 *
 * @param html of the body, safe to be shown as it is
 * @param archived whether it is no longer current
 * @param outage null for other kinds
 */
public record PostView(
        UUID id,
        Post.Kind kind,
        String title,
        String html,
        LocalDate published,
        Instant changedAt,
        boolean archived,
        boolean yours,
        String path,
        Outage outage,
        List<PostFile> files) {

    /**
     * @param over whether it has ended
     * @param ongoing whether it has begun and not ended
     */
    public record Outage(
            boolean planned,
            Instant from,
            Instant to,
            boolean ongoing,
            boolean over,
            String area,
            String waterPoint,
            List<Place> places) {}
}
