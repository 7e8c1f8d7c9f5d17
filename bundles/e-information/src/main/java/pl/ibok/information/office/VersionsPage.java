package pl.ibok.information.office;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.information.post.Editing;
import pl.ibok.information.post.Post;
import pl.ibok.information.post.Posts;
import pl.ibok.information.post.RichText;
import pl.ibok.information.post.Version;

/** Who changed a post when, how it read then, and taking such a wording again. */
@Path("/posts/{id}/versions")
@Requires("information.edit")
public final class VersionsPage {
    private final Posts posts;
    private final Editing editing;

    public VersionsPage(Posts posts, Editing editing) {
        this.posts = posts;
        this.editing = editing;
    }

    @GET
    public Page all(@PathParam("id") UUID id) {
        Post post = find(id);
        return Page.of(
                "information-versions",
                new Model(
                        id,
                        post.content().titlePl(),
                        editing.versions(id).stream().map(Row::of).toList()));
    }

    @GET
    @Path("{number}")
    public Page one(@PathParam("id") UUID id, @PathParam("number") int number) {
        Post post = find(id);
        return Page.of("information-version", Old.of(post, version(id, number)));
    }

    @POST
    @Path("{number}/restore")
    public Object restore(
            @Context Visit visit, @PathParam("id") UUID id, @PathParam("number") int number, Input<Seen> input) {
        Post post = find(id);
        Version version = version(id, number);
        input.problems().demand(input.form().latest(post), "", "information.error.changed");
        if (input.valid()) {
            try {
                editing.restore(post, version, visit.caller().name());
                return Done.to(PostPage.ROOT + id)
                        .with(new PostPage.Kept(id, post.made().version() + 1))
                        .saying("information.said.restored");
            } catch (Editing.Changed e) {
                input.problems().add("", "information.error.changed");
            }
        }
        return Page.invalid("information-version", Old.of(find(id), version), input);
    }

    private Version version(UUID id, int number) {
        return editing.version(id, number).orElseThrow(() -> new Missing("version " + number + " of " + id));
    }

    private Post find(UUID id) {
        return posts.find(id).orElseThrow(() -> new Missing("post " + id));
    }

    record Row(int number, Instant at, String who, String what, String title) {
        static Row of(Version version) {
            return new Row(
                    version.number(),
                    version.at(),
                    version.who(),
                    version.what(),
                    version.wording().content().titlePl());
        }
    }

    record Model(UUID id, String title, List<Row> versions) {}

    /**
     * @param version of the post as it stands now
     * @param html of the old Polish body
     */
    record Old(
            UUID id,
            int version,
            int number,
            Instant at,
            String who,
            String what,
            String titlePl,
            String titleEn,
            String html,
            String htmlEn,
            boolean current,
            Post.Outage outage) {
        static Old of(Post post, Version old) {
            Post.Content content = old.wording().content();
            return new Old(
                    post.id(),
                    post.made().version(),
                    old.number(),
                    old.at(),
                    old.who(),
                    old.what(),
                    content.titlePl(),
                    content.titleEn(),
                    RichText.html(content.bodyPl()),
                    RichText.html(content.bodyEn()),
                    old.number() == post.made().version(),
                    content.outage());
        }
    }
}
