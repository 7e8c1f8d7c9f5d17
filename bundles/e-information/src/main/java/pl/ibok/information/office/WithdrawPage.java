package pl.ibok.information.office;

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

/** Takes a public post back, once it was confirmed. */
@Path("/posts/{id}/withdraw")
@Requires("information.edit")
public final class WithdrawPage {
    private final Posts posts;
    private final Editing editing;

    public WithdrawPage(Posts posts, Editing editing) {
        this.posts = posts;
        this.editing = editing;
    }

    @GET
    public Page ask(@PathParam("id") UUID id) {
        return Page.of("information-withdraw", Model.of(find(id)));
    }

    @POST
    public Object withdraw(@Context Visit visit, @PathParam("id") UUID id, Input<Seen> input) {
        Post post = find(id);
        input.problems().demand(input.form().latest(post), "", "information.error.changed");
        if (!input.valid()) {
            return Page.invalid("information-withdraw", Model.of(post), input);
        }
        try {
            editing.withdraw(post, visit.caller().name());
        } catch (Editing.Changed e) {
            input.problems().add("", "information.error.changed");
            return Page.invalid("information-withdraw", Model.of(find(id)), input);
        }
        return Done.to(PostPage.ROOT + id)
                .with(new PostPage.Kept(id, post.made().version() + 1))
                .saying("information.said.withdrawn");
    }

    /** A post that is or will be public. */
    private Post find(UUID id) {
        return posts.find(id)
                .filter(post -> post.state() == Post.State.PUBLISHED)
                .orElseThrow(() -> new Missing("published post " + id));
    }

    record Model(UUID id, Post.Kind kind, String title, int version) {
        static Model of(Post post) {
            return new Model(
                    post.id(),
                    post.kind(),
                    post.content().titlePl(),
                    post.made().version());
        }
    }
}
