package pl.ibok.information.office;

import java.util.List;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import pl.ibok.api.access.Requires;
import pl.ibok.api.intake.Intake;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Upload;
import pl.ibok.information.post.Post;
import pl.ibok.information.post.PostFiles;
import pl.ibok.information.post.PostFiles.PostFile;
import pl.ibok.information.post.Posts;

/** Files that are read with a post. */
@Path("/posts/{id}/files")
@Requires("information.edit")
public final class PostFilesPage {
    private final Posts posts;
    private final PostFiles files;

    public PostFilesPage(Posts posts, PostFiles files) {
        this.posts = posts;
        this.files = files;
    }

    /** @param file to be added */
    public record Added(Upload file) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(file != null, "file", "information.error.file");
        }
    }

    @GET
    public Page all(@PathParam("id") UUID id) {
        return Page.of("information-files", model(find(id)));
    }

    @POST
    public Object add(@PathParam("id") UUID id, Input<Added> input) {
        Post post = find(id);
        if (input.valid()) {
            try {
                files.add(post, input.form().file());
                return Done.to(path(id)).with(model(post)).saying("information.said.file");
            } catch (Intake.Refused no) {
                input.problems().add("file", no.messageKey(), no.arguments().toArray());
            }
        }
        return Page.invalid("information-files", model(post), input);
    }

    @GET
    @Path("{file}")
    public Download one(@PathParam("id") UUID id, @PathParam("file") UUID file) {
        return files.download(find(id), file);
    }

    @POST
    @Path("{file}/remove")
    public Done remove(@PathParam("id") UUID id, @PathParam("file") UUID file) {
        files.remove(find(id), file);
        return Done.to(path(id)).saying("information.said.file-removed");
    }

    private static String path(UUID id) {
        return PostPage.ROOT + id + "/files";
    }

    private Model model(Post post) {
        return new Model(post.id(), post.content().titlePl(), files.of(post));
    }

    private Post find(UUID id) {
        return posts.find(id).orElseThrow(() -> new Missing("post " + id));
    }

    record Model(UUID id, String title, List<PostFile> files) {}
}
