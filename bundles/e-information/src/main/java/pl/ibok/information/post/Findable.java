package pl.ibok.information.post;

import java.util.List;
import java.util.Set;
import pl.ibok.api.search.SearchIndex;
import pl.ibok.api.search.SearchRow;
import pl.ibok.information.post.Post.Content;

/** Makes posts findable in the office, where it has a search. */
public final class Findable {
    private static final String KIND = "information.post";

    private final List<SearchIndex> index;

    /** @param index present ones, as they come and go */
    public Findable(List<SearchIndex> index) {
        this.index = index;
    }

    void put(Post post) {
        Content content = post.content();
        String where = content.outage() == null
                ? ""
                : content.outage().area() + " " + content.outage().streets();
        SearchRow row = new SearchRow(
                KIND,
                post.id().toString(),
                null,
                content.titlePl(),
                content.titlePl() + " " + content.titleEn() + " " + where,
                Set.of(),
                "information.edit",
                "/office/e-information/posts/" + post.id());
        index.forEach(search -> search.put(List.of(row)));
    }
}
