package pl.ibok.information.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import pl.ibok.api.registry.House;
import pl.ibok.api.store.Store;
import pl.ibok.information.post.Post.Kind;

/** Posts as they are read. */
public final class Posts {
    /** Last public day of a row: an outage ends with the day its works end. */
    private static final String LAST_DAY =
            "coalesce(publish_to, (ends_at AT TIME ZONE 'Europe/Warsaw')::date, 'infinity'::date)";

    private static final Locale POLISH = Locale.forLanguageTag("pl");

    private final Store store;

    public Posts(Store store) {
        this.store = store;
    }

    public Optional<Post> find(UUID id) {
        return store.sql("SELECT * FROM information.post WHERE id = ?", id).first(Rows::post);
    }

    /** A place in a list that goes from the newest to the oldest. */
    public record Before(LocalDate day, UUID id) {}

    /** Articles and notices that are public on the day, the newest first. */
    public List<Post> news(LocalDate day, int most) {
        return store.sql(
                        "SELECT * FROM information.post WHERE state = 'published' AND kind <> 'outage' AND publish_from <= ? AND "
                                + LAST_DAY + " >= ? ORDER BY publish_from DESC, id DESC LIMIT ?",
                        day,
                        day,
                        most)
                .list(Rows::post);
    }

    /** Everything public on the day, the newest first; for feeds. */
    public List<Post> all(LocalDate day, int most) {
        return store.sql(
                        "SELECT * FROM information.post WHERE state = 'published' AND publish_from <= ? AND " + LAST_DAY
                                + " >= ? ORDER BY publish_from DESC, id DESC LIMIT ?",
                        day,
                        day,
                        most)
                .list(Rows::post);
    }

    /** Outages that go on or come, the earliest first. */
    public List<Post> outages(LocalDate day, Instant now, int most) {
        return store.sql(
                        """
                        SELECT * FROM information.post
                        WHERE state = 'published' AND kind = 'outage' AND ends_at > ? AND publish_from <= ? ORDER BY starts_at, id LIMIT ?""",
                        now,
                        day,
                        most)
                .list(Rows::post);
    }

    /** Which of the posts are about one of the houses. */
    public Set<UUID> concerning(List<Post> posts, List<House> own) {
        if (posts.isEmpty() || own.isEmpty()) {
            return Set.of();
        }
        Map<UUID, Concerned> concerned = new HashMap<>();
        store.sql(
                        "SELECT post, key, houses FROM information.outage_street WHERE post = ANY (?) AND key = ANY (?::text[])",
                        posts.stream().map(Post::id).toList(),
                        Place.keys(own.stream().map(House::street).toList()))
                .list(row -> {
                    concerned
                            .computeIfAbsent(row.uuid("post"), post -> new Concerned())
                            .add(row.text("key"), row.text("houses"));
                    return null;
                });
        return concerned.entrySet().stream()
                .filter(post -> own.stream().anyMatch(post.getValue()::has))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What is no longer current, the newest first. */
    public List<Post> archive(LocalDate day, String words, Before before, int most) {
        List<Object> bound = new ArrayList<>(List.of(day, day));
        StringBuilder where = new StringBuilder("state = 'published' AND publish_from <= ? AND " + LAST_DAY + " < ?");
        words(where, bound, words);
        if (before != null) {
            where.append(" AND (publish_from, id) < (?::date, ?::uuid)");
            bound.add(before.day());
            bound.add(before.id());
        }
        bound.add(most);
        return store.sql(
                        "SELECT * FROM information.post WHERE " + where
                                + " ORDER BY publish_from DESC, id DESC LIMIT ?",
                        bound.toArray())
                .list(Rows::post);
    }

    /** A place in the office's list, by the last change. */
    public record Changed(Instant at, UUID id) {}

    /** Everything, for staff, the last changed first. */
    public List<Post> desk(Post.State state, Kind kind, String words, Changed before, int most) {
        List<Object> bound = new ArrayList<>();
        StringBuilder where = new StringBuilder("true");
        if (state != null) {
            where.append(" AND state = ?");
            bound.add(state);
        }
        if (kind != null) {
            where.append(" AND kind = ?");
            bound.add(kind);
        }
        words(where, bound, words);
        if (before != null) {
            where.append(" AND (changed_at, id) < (?::timestamptz, ?::uuid)");
            bound.add(before.at());
            bound.add(before.id());
        }
        bound.add(most);
        return store.sql(
                        "SELECT * FROM information.post WHERE " + where + " ORDER BY changed_at DESC, id DESC LIMIT ?",
                        bound.toArray())
                .list(Rows::post);
    }

    private static void words(StringBuilder where, List<Object> bound, String words) {
        if (words != null) {
            where.append(" AND search LIKE ?");
            String plain = words.strip().toLowerCase(POLISH);
            bound.add("%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
    }

    /** Posts whose customers are to be told now. */
    List<Post> untold(LocalDate day, int most) {
        return store.sql(
                        "SELECT * FROM information.post WHERE untold AND publish_from <= ? ORDER BY publish_from, id LIMIT ? FOR UPDATE SKIP LOCKED",
                        day,
                        most)
                .list(Rows::post);
    }
}
