package pl.ibok.information.post;

import pl.ibok.api.store.Row;
import pl.ibok.information.post.Post.Content;
import pl.ibok.information.post.Post.Kind;
import pl.ibok.information.post.Post.Made;
import pl.ibok.information.post.Post.Outage;
import pl.ibok.information.post.Post.State;

/** Rows as posts. */
final class Rows {
    private Rows() {}

    static Post post(Row row) {
        return new Post(
                row.uuid("id"),
                row.constant("kind", Kind.class),
                row.constant("state", State.class),
                row.date("publish_from"),
                row.date("publish_to"),
                content(row),
                new Made(row.text("author"), row.instant("changed_at"), row.number("version")));
    }

    static Content content(Row row) {
        Outage outage = row.isNull("starts_at")
                ? null
                : new Outage(
                        row.flag("planned"),
                        row.instant("starts_at"),
                        row.instant("ends_at"),
                        row.text("area"),
                        row.text("water_point"),
                        row.text("streets"));
        return new Content(
                row.text("title_pl"), row.text("title_en"), row.text("body_pl"), row.text("body_en"), outage);
    }
}
