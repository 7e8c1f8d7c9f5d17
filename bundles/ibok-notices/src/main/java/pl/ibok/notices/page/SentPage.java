package pl.ibok.notices.page;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.notices.KnownTopics;
import pl.ibok.notices.Languages;
import pl.ibok.notices.MailMode;
import pl.ibok.notices.SentBook;
import pl.ibok.notices.SentBook.Delivery;
import pl.ibok.notices.SentBook.Wanted;

/** Everything that was sent, the failures first. */
@Path("/")
@Requires(NoticesModule.SEE)
public final class SentPage {
    private static final int ROWS = 50;

    private final SentBook book;
    private final KnownTopics topics;
    private final Audit audit;
    private final MailMode mode;

    public SentPage(SentBook book, KnownTopics topics, Audit audit, MailMode mode) {
        this.book = book;
        this.topics = topics;
        this.audit = audit;
        this.mode = mode;
    }

    /**
     * @param mode how e-mails leave this server: sending, waiting or keeping
     * @param failures all that failed for good, before the rest; empty on later pages and in a filtered list
     * @param next path of the older ones, or null
     */
    public record SentModel(
            MailMode mode,
            Wanted filter,
            List<Choice> topics,
            List<Line> failures,
            List<Line> messages,
            String next,
            boolean maySend,
            boolean mayChange) {}

    public record Choice(String value, String title) {}

    /** @param about what the topic is about, in words */
    public record Line(Delivery delivery, String about, String path) {}

    @GET
    public Page sent(
            @Context Visit visit,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("topic") @DefaultValue("") String topic,
            @QueryParam("customer") @DefaultValue("") String customer,
            @QueryParam("address") @DefaultValue("") String address,
            @QueryParam("before") UUID before) {
        Wanted wanted = new Wanted(state, topic, customer, address);
        String typed = Stream.of(state, topic, customer, address)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        audit.record("notices.listed", customer.isBlank() ? null : customer.strip(), "messages", typed);
        List<Delivery> found = book.find(wanted, before, ROWS + 1);
        List<Delivery> shown = found.stream().limit(ROWS).toList();
        String next = found.size() <= ROWS
                ? null
                : At.path(
                        NoticesModule.OFFICE,
                        "state",
                        state,
                        "topic",
                        topic,
                        "customer",
                        customer,
                        "address",
                        address,
                        "before",
                        shown.get(ROWS - 1).id());
        boolean first = typed.isEmpty() && before == null;
        List<Delivery> failures = first ? book.find(new Wanted("failed", "", "", ""), null, ROWS) : List.of();
        String language = Languages.of(visit.locale());
        List<Choice> choices = topics.installed().stream()
                .map(each -> new Choice(each.name(), each.titles().get(language)))
                .sorted(Comparator.comparing(Choice::title))
                .toList();
        return Page.of(
                "notices-sent",
                new SentModel(
                        mode,
                        wanted,
                        choices,
                        lines(failures, language),
                        lines(shown, language),
                        next,
                        visit.caller().staffPermissions().contains(NoticesModule.SEND),
                        visit.caller().staffPermissions().contains(NoticesModule.TEMPLATES)));
    }

    private List<Line> lines(List<Delivery> deliveries, String language) {
        return deliveries.stream()
                .map(each -> new Line(
                        each,
                        topics.title(each.topic(), language),
                        NoticesModule.OFFICE + "/messages/" + each.message()))
                .toList();
    }
}
