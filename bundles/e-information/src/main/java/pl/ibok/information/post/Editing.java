package pl.ibok.information.post;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.api.access.Audit;
import pl.ibok.api.search.SearchRows;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.information.post.Post.Content;
import pl.ibok.information.post.Post.Kind;
import pl.ibok.information.post.Post.Made;
import pl.ibok.information.post.Post.Outage;
import pl.ibok.information.post.Post.State;

/** Changes of posts. Each one is a version that stays; whoever changes what somebody else has changed meanwhile is told so. */
public final class Editing {
    /** What a post is found by in the office. */
    public static final String FOUND =
            """
            SELECT 'information.post' AS kind, id::text AS id, NULL::text AS customer, title_pl AS title,
                concat_ws(' ', title_en, area, streets) AS text, '{}'::text[] AS keys, 'information.edit' AS permission,
                '/office/e-information/posts/' || id AS path
            FROM information.post""";

    private final Store store;
    private final Posts posts;
    private final Telling telling;
    private final SearchRows rows;
    private final Audit audit;
    private final Clock clock;

    public Editing(Store store, Posts posts, Telling telling, SearchRows rows, Audit audit, Clock clock) {
        this.store = store;
        this.posts = posts;
        this.telling = telling;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody was faster. */
    public static final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Begins a draft. */
    public UUID create(Kind kind, Wording wording, String who) {
        UUID id = UUID.randomUUID();
        return store.inTransaction(() -> {
            Content content = wording.content();
            store.sql(
                            """
                            INSERT INTO information.post (id, kind, state, title_pl, title_en, body_pl, body_en, starts_at, ends_at,
                                author, changed_at, version) VALUES (?, ?, 'draft', ?, ?, ?, ?, ?, ?, ?, ?, 0)""",
                            id,
                            kind,
                            content.titlePl(),
                            content.titleEn(),
                            content.bodyPl(),
                            content.bodyEn(),
                            content.outage() == null ? null : content.outage().from(),
                            content.outage() == null ? null : content.outage().to(),
                            who,
                            clock.now())
                    .update();
            Post post = new Post(id, kind, State.DRAFT, null, null, content, new Made(who, clock.now(), 0));
            keep(post, State.DRAFT, wording, who, "created");
            return id;
        });
    }

    /** Whether it is public stays; a public one whose first day is left out keeps the one it has. */
    public void edit(Post post, Wording wording, String who) {
        Wording dated = wording.from() == null && post.state() != State.DRAFT
                ? new Wording(wording.content(), post.publishFrom(), wording.to())
                : wording;
        store.inTransaction(() -> keep(post, post.state(), dated, who, "edited"));
    }

    /** Makes this wording public, from its day on or from today. */
    public void publish(Post post, Wording wording, String who) {
        Wording dated = wording.from() == null ? new Wording(wording.content(), clock.today(), wording.to()) : wording;
        store.inTransaction(() -> keep(post, State.PUBLISHED, dated, who, "published"));
    }

    public void withdraw(Post post, String who) {
        store.inTransaction(() -> keep(post, State.WITHDRAWN, wording(post), who, "withdrawn"));
    }

    /** Takes an earlier wording again; whether it is public stays. */
    public void restore(Post post, Version version, String who) {
        Wording old = version.wording();
        Wording dated = old.from() == null ? new Wording(old.content(), post.publishFrom(), post.publishTo()) : old;
        store.inTransaction(() -> keep(post, post.state(), dated, who, "restored"));
    }

    public List<Version> versions(UUID post) {
        return store.sql("SELECT * FROM information.post_version WHERE post = ? ORDER BY version DESC", post)
                .list(row -> new Version(
                        row.number("version"),
                        row.instant("at"),
                        row.text("who"),
                        row.text("what"),
                        new Wording(Rows.content(row), row.date("publish_from"), row.date("publish_to"))));
    }

    public Optional<Version> version(UUID post, int number) {
        return versions(post).stream().filter(each -> each.number() == number).findFirst();
    }

    private static Wording wording(Post post) {
        return new Wording(post.content(), post.publishFrom(), post.publishTo());
    }

    private void keep(Post post, State state, Wording wording, String who, String what) {
        Content content = wording.content();
        Outage outage = content.outage();
        boolean untold = post.outage() && (state == State.PUBLISHED || post.state() == State.PUBLISHED);
        int touched = store.sql(
                        """
                        UPDATE information.post SET state = ?, title_pl = ?, title_en = ?, body_pl = ?, body_en = ?, publish_from = ?,
                            publish_to = ?, planned = ?, starts_at = ?, ends_at = ?, area = ?, water_point = ?, streets = ?, author = ?,
                            changed_at = ?, version = version + 1, untold = ? WHERE id = ? AND version = ?""",
                        state,
                        content.titlePl(),
                        content.titleEn(),
                        content.bodyPl(),
                        content.bodyEn(),
                        wording.from(),
                        wording.to(),
                        outage != null && outage.planned(),
                        outage == null ? null : outage.from(),
                        outage == null ? null : outage.to(),
                        outage == null ? "" : outage.area(),
                        outage == null ? "" : outage.waterPoint(),
                        outage == null ? "" : outage.streets(),
                        who,
                        clock.now(),
                        untold,
                        post.id(),
                        post.made().version())
                .update();
        if (touched == 0) {
            throw new Changed();
        }
        store.sql(
                        """
                        INSERT INTO information.post_version (post, version, at, who, what, title_pl, title_en, body_pl, body_en, publish_from,
                            publish_to, planned, starts_at, ends_at, area, water_point, streets)
                        SELECT id, version, changed_at, author, ?, title_pl, title_en, body_pl, body_en, publish_from,
                            publish_to, planned, starts_at, ends_at, area, water_point, streets FROM information.post WHERE id = ?""",
                        what,
                        post.id())
                .update();
        streets(post.id(), outage);
        audit.record(
                "information." + what,
                null,
                post.kind().name().toLowerCase(Locale.ROOT) + " " + post.id(),
                content.titlePl());
        Post now = posts.find(post.id()).orElseThrow();
        rows.changed("id = ?", post.id());
        if (untold) {
            telling.tell(now);
        }
    }

    private void streets(UUID post, Outage outage) {
        if (outage == null) {
            return;
        }
        List<Place> places = Place.list(outage.streets());
        store.sql("DELETE FROM information.outage_street WHERE post = ?", post).update();
        store.sql(
                        """
                        INSERT INTO information.outage_street (post, nth, city, street, houses, key)
                        SELECT ?::uuid, nth, city, nullif(street, ''), houses, key
                        FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) WITH ORDINALITY AS place(city, street, houses, key, nth)""",
                        post,
                        places.stream().map(Place::city).toList(),
                        places.stream()
                                .map(place -> place.street() == null ? "" : place.street())
                                .toList(),
                        places.stream().map(Place::houses).toList(),
                        places.stream().map(place -> place.where().key()).toList())
                .update();
    }
}
