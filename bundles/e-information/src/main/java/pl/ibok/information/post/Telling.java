package pl.ibok.information.post;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pl.ibok.api.notices.Notices;
import pl.ibok.api.registry.House;
import pl.ibok.api.registry.Streets;
import pl.ibok.api.store.Chore;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.information.InformationTopics;
import pl.ibok.information.post.Post.Outage;
import pl.ibok.information.post.Post.Stage;

/**
 * Tells customers of outages on the streets of their premises: of a new one, of changed times to those who were told others, of a withdrawn one to those who were
 * told. What was told is kept, so that nobody is told the same twice. An outage that is over is told to nobody. As a chore it tells what was scheduled.
 */
public final class Telling implements Chore {
    private static final int AT_ONCE = 20;

    private final Store store;
    private final Posts posts;
    private final Streets streets;
    private final Notices notices;
    private final Clock clock;

    public Telling(Store store, Posts posts, Streets streets, Notices notices, Clock clock) {
        this.store = store;
        this.posts = posts;
        this.streets = streets;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "information.telling";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void work() {
        while (store.inTransaction(this::due) == AT_ONCE) {
            // The next ones, in a transaction of their own.
        }
    }

    private int due() {
        List<Post> due = posts.untold(clock.today(), AT_ONCE);
        due.forEach(this::tell);
        return due.size();
    }

    /** Tells what is to be told of it now, in the current transaction. */
    void tell(Post post) {
        Stage stage = post.stage(clock.today());
        if (stage == Stage.SCHEDULED) {
            return;
        }
        store.sql("UPDATE information.post SET untold = false WHERE id = ?", post.id())
                .update();
        Outage outage = post.content().outage();
        if (!outage.to().isAfter(clock.now())) {
            return;
        }
        if (stage == Stage.PUBLIC) {
            List<Place> places = Place.list(outage.streets());
            Concerned concerned = Concerned.by(places);
            List<String> customers = streets
                    .on(places.stream().map(Place::where).toList(), clock.today())
                    .stream()
                    .filter(concerned::has)
                    .map(House::customer)
                    .distinct()
                    .toList();
            changed(post, outage);
            fresh(post, outage, customers);
        } else if (stage == Stage.WITHDRAWN) {
            send(InformationTopics.CANCELLED, told(post.id()), post, null);
            store.sql("DELETE FROM information.outage_told WHERE post = ?", post.id())
                    .update();
        }
    }

    /** Everybody who was told other times is told the new ones, also who has moved or whose street is no longer named. */
    private void changed(Post post, Outage outage) {
        List<String> customers = store.sql(
                        """
                        UPDATE information.outage_told SET starts_at = ?, ends_at = ?
                        WHERE post = ? AND (starts_at, ends_at) IS DISTINCT FROM (?::timestamptz, ?::timestamptz) RETURNING customer""",
                        outage.from(),
                        outage.to(),
                        post.id(),
                        outage.from(),
                        outage.to())
                .list(row -> row.text("customer"));
        send(InformationTopics.CHANGED, customers, post, post.path());
    }

    private void fresh(Post post, Outage outage, List<String> customers) {
        List<String> untold = store.sql(
                        """
                        INSERT INTO information.outage_told (customer, post, starts_at, ends_at)
                        SELECT customer, ?::uuid, ?::timestamptz, ?::timestamptz FROM unnest(?::text[]) AS customer ON CONFLICT DO NOTHING RETURNING customer""",
                        post.id(),
                        outage.from(),
                        outage.to(),
                        customers)
                .list(row -> row.text("customer"));
        send(InformationTopics.OUTAGE, untold, post, post.path());
    }

    private List<String> told(UUID post) {
        return store.sql("SELECT customer FROM information.outage_told WHERE post = ?", post)
                .list(row -> row.text("customer"));
    }

    private void send(String topic, List<String> customers, Post post, String link) {
        if (!customers.isEmpty()) {
            notices.sendAll(topic, customers, facts(post), link);
        }
    }

    private static Map<String, Object> facts(Post post) {
        Outage outage = post.content().outage();
        Map<String, Object> facts = new HashMap<>();
        facts.put("title", post.content().titlePl());
        facts.put(
                "titleEn",
                post.content().titleEn().isBlank()
                        ? post.content().titlePl()
                        : post.content().titleEn());
        facts.put("planned", outage.planned());
        facts.put("from", outage.from());
        facts.put("to", outage.to());
        facts.put("area", outage.area());
        facts.put("waterPoint", outage.waterPoint());
        return facts;
    }
}
