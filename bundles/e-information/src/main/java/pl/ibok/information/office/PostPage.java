package pl.ibok.information.office;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.store.Once;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.information.office.PostForm.What;
import pl.ibok.information.post.Editing;
import pl.ibok.information.post.Post;
import pl.ibok.information.post.PostFiles;
import pl.ibok.information.post.PostFiles.PostFile;
import pl.ibok.information.post.Posts;
import pl.ibok.information.post.RichText;
import pl.ibok.information.post.Wording;

/** Writing a post: a draft, how it will look, publishing it now or on a day. */
@Path("/posts")
@Requires("information.edit")
public final class PostPage {
    static final String ROOT = "/office/e-information/posts/";

    private final Posts posts;
    private final Editing editing;
    private final PostFiles files;
    private final OutageRules rules;
    private final Once once;

    public PostPage(Posts posts, Editing editing, PostFiles files, OutageRules rules, Once once) {
        this.posts = posts;
        this.editing = editing;
        this.files = files;
        this.rules = rules;
        this.once = once;
    }

    @GET
    @Path("new")
    public Page fresh(@QueryParam("kind") Post.Kind kind) {
        return Page.of("information-edit", Model.fresh(kind(kind), Cautions.NONE, null));
    }

    @POST
    @Path("new")
    public Object add(@Context Visit visit, @QueryParam("kind") Post.Kind asked, Input<PostForm> input) {
        Post.Kind kind = kind(asked);
        PostForm form = input.form();
        form.check(kind, input.problems());
        if (!input.valid()) {
            return Page.invalid("information-edit", Model.fresh(kind, Cautions.NONE, null), input);
        }
        if (form.what() == What.PREVIEW) {
            return Page.of("information-edit", Model.fresh(kind, cautions(visit, kind, form), Preview.of(form)))
                    .filled(input);
        }
        String scope = "information.post " + visit.caller().account();
        String who = visit.caller().name();
        String id = once.perform(scope, visit.once(), () -> {
            UUID made = editing.create(kind, form.wording(kind), who);
            if (form.what() == What.PUBLISH) {
                editing.publish(find(made), form.wording(kind), who);
            }
            return made.toString();
        });
        return Done.created(ROOT + id, new Kept(UUID.fromString(id), 1)).saying(said(form.what()));
    }

    @GET
    @Path("{id}")
    public Page one(@Context Visit visit, @PathParam("id") UUID id) {
        Post post = find(id);
        Wording wording = new Wording(post.content(), post.publishFrom(), post.publishTo());
        return Page.of(
                        "information-edit",
                        model(visit, post, Cautions.of(post.content().outage(), visit.today(), rules), null))
                .filled(Input.filled(PostForm.typed(wording)));
    }

    @POST
    @Path("{id}")
    public Object keep(@Context Visit visit, @PathParam("id") UUID id, Input<PostForm> input) {
        Post post = find(id);
        PostForm form = input.form();
        form.check(post.kind(), input.problems());
        boolean seen = form.version() != null && form.version() == post.made().version();
        input.problems().demand(seen, "", "information.error.changed");
        if (!input.valid()) {
            return Page.invalid("information-edit", model(visit, post, Cautions.NONE, null), input);
        }
        if (form.what() == What.PREVIEW) {
            return Page.of("information-edit", model(visit, post, cautions(visit, post.kind(), form), Preview.of(form)))
                    .filled(input);
        }
        Wording wording = form.wording(post.kind());
        try {
            if (form.what() == What.PUBLISH) {
                editing.publish(post, wording, visit.caller().name());
            } else {
                editing.edit(post, wording, visit.caller().name());
            }
        } catch (Editing.Changed e) {
            input.problems().add("", "information.error.changed");
            return Page.invalid("information-edit", model(visit, find(id), Cautions.NONE, null), input);
        }
        return Done.to(ROOT + id).with(new Kept(id, post.made().version() + 1)).saying(said(form.what()));
    }

    private static Post.Kind kind(Post.Kind asked) {
        return asked == null ? Post.Kind.NOTICE : asked;
    }

    private Cautions cautions(Visit visit, Post.Kind kind, PostForm form) {
        return Cautions.of(form.wording(kind).content().outage(), visit.today(), rules);
    }

    private static String said(What what) {
        return what == What.PUBLISH ? "information.said.published" : "information.said.saved";
    }

    private Model model(Visit visit, Post post, Cautions cautions, Preview preview) {
        return new Model(
                post.id(),
                post.kind(),
                post.stage(visit.today()),
                post.publishFrom(),
                post.made().version(),
                post.readable(visit.today()) ? post.path() : null,
                files.of(post),
                cautions,
                preview);
    }

    private Post find(UUID id) {
        return posts.find(id).orElseThrow(() -> new Missing("post " + id));
    }

    /** How it will look, in both languages; HTML. */
    record Preview(String titlePl, String htmlPl, String titleEn, String htmlEn) {
        static Preview of(PostForm form) {
            return new Preview(
                    form.titlePl(),
                    form.bodyPl() == null ? "" : RichText.html(form.bodyPl()),
                    form.titleEn(),
                    form.bodyEn() == null ? "" : RichText.html(form.bodyEn()));
        }
    }

    /**
     * @param id null for a new one
     * @param path where people read it, or null when they can't
     * @param preview null when none was asked for
     */
    record Model(
            UUID id,
            Post.Kind kind,
            Post.Stage stage,
            LocalDate from,
            int version,
            String path,
            List<PostFile> files,
            Cautions cautions,
            Preview preview) {
        static Model fresh(Post.Kind kind, Cautions cautions, Preview preview) {
            return new Model(null, kind, Post.Stage.DRAFT, null, 0, null, List.of(), cautions, preview);
        }
    }

    record Kept(UUID id, int version) {}
}
