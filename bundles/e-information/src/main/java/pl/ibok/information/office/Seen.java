package pl.ibok.information.office;

import pl.ibok.api.web.Form;
import pl.ibok.api.web.Problems;
import pl.ibok.information.post.Post;

/** @param version of the post that was seen */
public record Seen(Integer version) implements Form {
    @Override
    public void check(Problems problems) {
        problems.demand(version != null, "", "information.error.changed");
    }

    boolean latest(Post post) {
        return version != null && version == post.made().version();
    }
}
