package pl.ibok.information.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
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

/** What is public, as a JSON Feed 1.1. */
@Path("/feed.json")
@Open
public final class JsonFeedPage {
    private final Posts posts;

    public JsonFeedPage(Posts posts) {
        this.posts = posts;
    }

    @GET
    public Download feed(@Context Visit visit) {
        byte[] bytes = json(visit, posts.all(visit.today(), AtomPage.MOST)).getBytes(StandardCharsets.UTF_8);
        return new Download("feed.json", "application/feed+json;charset=utf-8", true, out -> out.write(bytes));
    }

    private static String json(Visit visit, List<Post> posts) {
        return "{"
                + member("version", "https://jsonfeed.org/version/1.1")
                + ","
                + member("title", visit.text("information.feed.title"))
                + ","
                + member("language", visit.locale().getLanguage())
                + ","
                + member("home_page_url", visit.absolute("/e-information"))
                + ","
                + member("feed_url", visit.absolute("/e-information/feed.json"))
                + ",\"items\":["
                + posts.stream().map(post -> item(visit, post)).collect(Collectors.joining(","))
                + "]}";
    }

    private static String item(Visit visit, Post post) {
        return "{"
                + member("id", "urn:uuid:" + post.id())
                + ","
                + member("url", visit.absolute(post.path()))
                + ","
                + member("title", post.content().title(visit.locale()))
                + ","
                + member("summary", Summary.of(visit, post))
                + ","
                + member("content_html", RichText.html(post.content().body(visit.locale())))
                + ","
                + member(
                        "date_published",
                        post.publishFrom()
                                .atStartOfDay(Clock.WARSAW)
                                .toInstant()
                                .toString())
                + ","
                + member("date_modified", post.made().at().toString())
                + "}";
    }

    private static String member(String name, String value) {
        return Json.text(name) + ":" + Json.text(value);
    }
}
