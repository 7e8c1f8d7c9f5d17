package pl.ibok.notices.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.notices.KnownTopics;
import pl.ibok.notices.Languages;
import pl.ibok.notices.MessageBook;
import pl.ibok.notices.MessageBook.Entry;
import pl.ibok.notices.MessageBook.Reader;
import pl.ibok.notices.letter.Letter.Kind;

/** The message centre: everything ever sent to this customer, and to the account itself. */
@Path("/")
@Requires(NoticesModule.VIEW)
public final class MessagesPage {
    private static final int ROWS = 25;

    private final MessageBook book;
    private final KnownTopics topics;

    public MessagesPage(MessageBook book, KnownTopics topics) {
        this.book = book;
        this.topics = topics;
    }

    /**
     * @param view {@code all} or {@code unread}
     * @param next path of the older ones, or null
     */
    public record MessagesModel(
            String customer, String q, String view, boolean anyUnread, List<Line> messages, String next) {}

    /** @param about what the topic is about, in words */
    public record Line(UUID id, Instant at, String topic, String about, String subject, boolean unread, String path) {}

    /**
     * @param link path that the message's button opens, or null: also when the e-service that it leads to is not here
     * @param secret whether its link was in the e-mail only
     */
    public record MessageModel(
            String customer,
            UUID id,
            Instant at,
            String topic,
            String about,
            String subject,
            List<Part> body,
            String link,
            boolean secret,
            List<MessageBook.Sent> emails) {}

    /** @param kind paragraph, list or button */
    public record Part(Kind kind, List<String> lines) {}

    @GET
    public Page messages(
            @Context Visit visit,
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("view") @DefaultValue("all") String view,
            @QueryParam("before") UUID before) {
        boolean unreadOnly = view.equals("unread");
        List<Entry> found = book.list(reader(visit), q, unreadOnly, before, ROWS + 1);
        List<Line> shown =
                found.stream().limit(ROWS).map(entry -> line(visit, entry)).toList();
        String next = found.size() <= ROWS
                ? null
                : At.path(
                        "/messages",
                        "customer",
                        visit.customer(),
                        "q",
                        q,
                        "view",
                        unreadOnly ? "unread" : "",
                        "before",
                        shown.get(ROWS - 1).id());
        boolean anyUnread = shown.stream().anyMatch(Line::unread);
        return Page.of(
                "notices-messages",
                new MessagesModel(visit.customer(), q, unreadOnly ? "unread" : "all", anyUnread, shown, next));
    }

    /** A message; a person who opens it has read it, but not staff who look on in the customer's place. */
    @GET
    @Path("{id}")
    public Page message(@Context Visit visit, @PathParam("id") String id) {
        Reader reader = reader(visit);
        Entry entry = find(reader, id);
        if (!visit.program() && !visit.caller().staff()) {
            book.opened(reader, entry);
        }
        List<Part> body = entry.letter().blocks().stream()
                .map(block -> new Part(block.kind(), block.lines()))
                .toList();
        return Page.of(
                "notices-message",
                new MessageModel(
                        visit.customer(),
                        entry.id(),
                        entry.at(),
                        entry.topic(),
                        topics.title(entry.topic(), Languages.of(visit.locale())),
                        entry.letter().subject(),
                        body,
                        topics.here(entry.topic()) ? entry.link() : null,
                        entry.secret(),
                        book.sent(reader, entry)));
    }

    /** For programs: says that it has been read. */
    @POST
    @Path("{id}/read")
    public Done read(@Context Visit visit, @PathParam("id") String id) {
        Reader reader = reader(visit);
        Entry entry = find(reader, id);
        book.opened(reader, entry);
        return Done.to(At.path("/messages/" + entry.id(), "customer", visit.customer()));
    }

    @POST
    @Path("read")
    public Done readAll(@Context Visit visit) {
        book.openedAll(reader(visit));
        return Done.to(At.path("/messages", "customer", visit.customer())).saying("notices.said.read");
    }

    private Entry find(Reader reader, String id) {
        return book.find(reader, At.id(id)).orElseThrow(() -> new Missing("message " + id));
    }

    private Line line(Visit visit, Entry entry) {
        return new Line(
                entry.id(),
                entry.at(),
                entry.topic(),
                topics.title(entry.topic(), Languages.of(visit.locale())),
                entry.letter().subject(),
                entry.unread(),
                At.path("/messages/" + entry.id(), "customer", visit.customer()));
    }

    private static Reader reader(Visit visit) {
        return new Reader(visit.caller().account(), visit.customer(), Languages.of(visit.locale()));
    }
}
