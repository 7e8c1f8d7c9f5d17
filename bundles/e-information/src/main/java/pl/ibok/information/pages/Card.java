package pl.ibok.information.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import pl.ibok.information.post.Post;
import pl.ibok.information.post.RichText;

/**
 * A post in a list.
 *
 * @param yours whether it concerns premises of the visitor's
 * @param ongoing whether an outage has begun
 */
public record Card(
        UUID id,
        Post.Kind kind,
        String title,
        String summary,
        String path,
        LocalDate published,
        boolean yours,
        boolean planned,
        boolean ongoing,
        Instant from,
        Instant to,
        String area) {
    private static final int SUMMARY = 180;

    static Card of(Post post, Locale locale, Instant now, Set<UUID> own) {
        Post.Outage outage = post.content().outage();
        return new Card(
                post.id(),
                post.kind(),
                post.content().title(locale),
                RichText.summary(post.content().body(locale), SUMMARY),
                post.path(),
                post.publishFrom(),
                own.contains(post.id()),
                outage != null && outage.planned(),
                outage != null && !outage.from().isAfter(now),
                outage == null ? null : outage.from(),
                outage == null ? null : outage.to(),
                outage == null ? "" : outage.area());
    }
}
