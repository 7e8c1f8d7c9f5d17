package pl.ibok.information.feed;

import pl.ibok.api.web.Visit;
import pl.ibok.information.post.Post;
import pl.ibok.information.post.RichText;

/** A post in a few words: of an outage its times and place first. */
final class Summary {
    private static final int MOST = 300;

    private Summary() {}

    static String of(Visit visit, Post post) {
        String text = RichText.summary(post.content().body(visit.locale()), MOST);
        Post.Outage outage = post.content().outage();
        if (outage == null) {
            return text;
        }
        String when = visit.text("information.feed.outage", outage.from(), outage.to());
        String water = outage.waterPoint().isBlank() ? "" : visit.text("information.feed.water", outage.waterPoint());
        return String.join(" ", when, water, text).replaceAll("\\s+", " ").strip();
    }
}
