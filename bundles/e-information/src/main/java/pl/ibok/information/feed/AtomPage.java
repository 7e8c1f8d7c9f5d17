package pl.ibok.information.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

/** What is public, as an Atom feed (RFC 4287). */
@Path("/feed.atom")
@Open
public final class AtomPage {
    static final int MOST = 50;

    private final Posts posts;

    public AtomPage(Posts posts) {
        this.posts = posts;
    }

    @GET
    public Download feed(@Context Visit visit) {
        byte[] bytes = atom(visit, posts.all(visit.today(), MOST)).getBytes(StandardCharsets.UTF_8);
        return new Download("feed.atom", "application/atom+xml;charset=utf-8", true, out -> out.write(bytes));
    }

    private static String atom(Visit visit, List<Post> posts) {
        Instant updated = posts.stream()
                .map(post -> post.made().at())
                .max(Instant::compareTo)
                .orElseGet(() -> visit.today().atStartOfDay(Clock.WARSAW).toInstant());
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        out.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(visit.locale().getLanguage())
                .append("\">\n");
        Xml.element(out, "title", visit.text("information.feed.title"));
        Xml.element(out, "id", visit.absolute("/e-information"));
        link(out, "self", visit.absolute("/e-information/feed.atom"));
        link(out, "alternate", visit.absolute("/e-information"));
        Xml.element(out, "updated", updated.toString());
        out.append("<author><name>")
                .append(Xml.text(visit.text("information.feed.author")))
                .append("</name></author>\n");
        posts.forEach(post -> entry(out, visit, post));
        return out.append("</feed>\n").toString();
    }

    private static void entry(StringBuilder out, Visit visit, Post post) {
        out.append("<entry>\n");
        Xml.element(out, "title", post.content().title(visit.locale()));
        Xml.element(out, "id", "urn:uuid:" + post.id());
        link(out, "alternate", visit.absolute(post.path()));
        Xml.element(
                out,
                "published",
                post.publishFrom().atStartOfDay(Clock.WARSAW).toInstant().toString());
        Xml.element(out, "updated", post.made().at().toString());
        Xml.element(out, "summary", Summary.of(visit, post));
        out.append("<content type=\"html\">")
                .append(Xml.text(RichText.html(post.content().body(visit.locale()))))
                .append("</content>\n</entry>\n");
    }

    private static void link(StringBuilder out, String rel, String href) {
        out.append("<link rel=\"")
                .append(rel)
                .append("\" href=\"")
                .append(Xml.text(href))
                .append("\"/>\n");
    }
}
