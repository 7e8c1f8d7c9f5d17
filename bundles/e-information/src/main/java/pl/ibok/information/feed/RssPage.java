package pl.ibok.information.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Open;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Visit;
import pl.ibok.information.post.Post;
import pl.ibok.information.post.Posts;
import pl.ibok.information.post.RichText;

/** What is public, as an RSS 2.0 feed, for readers that know no Atom. */
@Path("/feed.rss")
@Open
public final class RssPage {
    private final Posts posts;

    public RssPage(Posts posts) {
        this.posts = posts;
    }

    @GET
    public Download feed(@Context Visit visit) {
        byte[] bytes = rss(visit, posts.all(visit.today(), AtomPage.MOST)).getBytes(StandardCharsets.UTF_8);
        return new Download("feed.rss", "application/rss+xml;charset=utf-8", true, out -> out.write(bytes));
    }

    private static String rss(Visit visit, List<Post> posts) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        out.append("<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\">\n<channel>\n");
        Xml.element(out, "title", visit.text("information.feed.title"));
        Xml.element(out, "link", visit.absolute("/e-information"));
        Xml.element(out, "description", visit.text("information.feed.author"));
        Xml.element(out, "language", visit.locale().getLanguage());
        out.append("<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"")
                .append(Xml.text(visit.absolute("/e-information/feed.rss")))
                .append("\"/>\n");
        posts.stream()
                .map(post -> post.made().at())
                .max(Instant::compareTo)
                .ifPresent(at -> Xml.element(out, "lastBuildDate", date(at)));
        posts.forEach(post -> item(out, visit, post));
        return out.append("</channel>\n</rss>\n").toString();
    }

    private static void item(StringBuilder out, Visit visit, Post post) {
        out.append("<item>\n");
        Xml.element(out, "title", post.content().title(visit.locale()));
        Xml.element(out, "link", visit.absolute(post.path()));
        out.append("<guid isPermaLink=\"false\">urn:uuid:").append(post.id()).append("</guid>\n");
        Xml.element(
                out,
                "pubDate",
                date(post.publishFrom().atStartOfDay(Clock.WARSAW).toInstant()));
        Post.Outage outage = post.content().outage();
        String facts = outage == null ? "" : "<p>" + Xml.text(Summary.facts(visit, outage)) + "</p>\n";
        Xml.element(out, "description", facts + RichText.html(post.content().body(visit.locale())));
        out.append("</item>\n");
    }

    /** RFC 822 with a year of four digits, as RSS wants it. */
    private static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                at.atZone(Clock.WARSAW).toOffsetDateTime());
    }
}
