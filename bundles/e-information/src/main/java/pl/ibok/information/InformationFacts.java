package pl.ibok.information;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import pl.ibok.api.registry.Streets;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.OpenFacts;
import pl.ibok.api.web.StartFacts;
import pl.ibok.api.web.Words;
import pl.ibok.information.post.Post;
import pl.ibok.information.post.Posts;

/**
 * What the start pages say of outages. Mostly that is one query: whether there is any in the next days. Only when there is one, the streets of the customers are
 * asked for and compared.
 */
final class InformationFacts implements StartFacts, OpenFacts {
    private static final int DAYS = 14;
    private static final int MOST = 30;
    private static final int SHOWN = 2;

    private final Posts posts;
    private final Streets streets;
    private final Clock clock;

    InformationFacts(Posts posts, Streets streets, Clock clock) {
        this.posts = posts;
        this.streets = streets;
        this.clock = clock;
    }

    @Override
    public String service() {
        return "information";
    }

    @Override
    public Facts facts(Set<String> customers, LocalDate today, Words words) {
        List<Post> outages = near(today);
        if (outages.isEmpty()) {
            return Facts.of(words.text("information.start.none"));
        }
        Set<UUID> own = posts.concerning(outages, streets.of(customers, today));
        List<Post> mine =
                outages.stream().filter(post -> own.contains(post.id())).toList();
        String fact = mine.isEmpty()
                ? words.text("information.start.others", outages.size())
                : words.text("information.start.mine", mine.size());
        return new Facts(
                fact,
                !mine.isEmpty(),
                List.of(),
                mine.stream().limit(SHOWN).map(post -> event(post, words)).toList(),
                mine.stream()
                        .limit(SHOWN)
                        .map(post -> notice(post, words, "information.start.notice"))
                        .toList(),
                null);
    }

    @Override
    public List<Notice> notices(LocalDate today, Words words) {
        return near(today).stream()
                .limit(SHOWN)
                .map(post -> notice(post, words, "information.start.open"))
                .toList();
    }

    private List<Post> near(LocalDate today) {
        return posts.outages(today, clock.now(), MOST).stream()
                .filter(post -> !day(post.content().outage().from()).isAfter(today.plusDays(DAYS)))
                .toList();
    }

    private static LocalDate day(java.time.Instant instant) {
        return LocalDate.ofInstant(instant, Clock.WARSAW);
    }

    private static Event event(Post post, Words words) {
        LocalDate from = day(post.content().outage().from());
        LocalDate to = day(post.content().outage().to());
        return new Event(
                from,
                to.equals(from) ? null : to,
                words.text("information.start.event"),
                post.content().title(words.locale()),
                post.path());
    }

    private static Notice notice(Post post, Words words, String key) {
        Post.Outage outage = post.content().outage();
        String area = outage.area().isBlank() ? post.content().title(words.locale()) : outage.area();
        return new Notice(
                "warn",
                words.text(key + (outage.planned() ? ".planned" : ".failure")),
                words.text("information.start.when", area, outage.from(), outage.to()),
                post.path(),
                words.text("information.start.link"));
    }
}
