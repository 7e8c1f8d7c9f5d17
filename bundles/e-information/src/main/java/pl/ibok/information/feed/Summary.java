package pl.ibok.information.feed;

import pl.ibok.api.web.Visit;
import pl.ibok.information.post.Post;
import pl.ibok.information.post.RichText;

/** A post in a few words: of an outage its times and place first. */
final class Summary {
    private static final int MOST = 300;

    private Summary() {}

    /** When, and where there is water meanwhile. */
    static String facts(Visit visit, Post.Outage outage) {
        String when = visit.text("information.feed.outage", outage.from(), outage.to());
        return outage.waterPoint().isBlank()
                ? when
                : when + " " + visit.text("information.feed.water", outage.waterPoint());
    }

    static String of(Visit visit, Post post) {
        String text = RichText.summary(post.content().body(visit.locale()), MOST);
        Post.Outage outage = post.content().outage();
        if (outage == null) {
            return text;
        }
        return (facts(visit, outage) + " " + text).replaceAll("\\s+", " ").strip();
    }
}
