package pl.ibok.information.pages;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Open;
import pl.ibok.api.registry.House;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.information.post.Post;
import pl.ibok.information.post.Posts;

/** What is new: first what concerns the visitor's premises, then the other outages, then articles and notices. */
@Path("/")
@Open
public final class NewsPage {
    private static final int OUTAGES = 50;
    private static final int NEWS = 30;

    private final Posts posts;
    private final Own own;
    private final Clock clock;

    public NewsPage(Posts posts, Own own, Clock clock) {
        this.posts = posts;
        this.own = own;
        this.clock = clock;
    }

    @GET
    public Page news(@Context Visit visit) {
        Instant now = clock.now();
        List<Post> outages = posts.outages(visit.today(), now, OUTAGES);
        List<House> houses = own.houses(visit);
        Set<UUID> concerning = posts.concerning(outages, houses);
        List<Card> cards = outages.stream()
                .map(post -> Card.of(post, visit.locale(), now, concerning))
                .toList();
        List<Card> news = posts.news(visit.today(), NEWS).stream()
                .map(post -> Card.of(post, visit.locale(), now, Set.of()))
                .toList();
        return Page.of(
                "information-news",
                new Model(
                        !houses.isEmpty(),
                        cards.stream().filter(Card::yours).toList(),
                        cards.stream().filter(card -> !card.yours()).toList(),
                        news));
    }

    /**
     * @param known whether we know where the visitor has premises
     * @param mine outages that concern them
     * @param others outages elsewhere
     */
    record Model(boolean known, List<Card> mine, List<Card> others, List<Card> news) {}
}
