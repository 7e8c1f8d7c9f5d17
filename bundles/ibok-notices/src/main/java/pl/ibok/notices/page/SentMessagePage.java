package pl.ibok.notices.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.notices.KeptLinks;
import pl.ibok.notices.KnownTopics;
import pl.ibok.notices.Languages;
import pl.ibok.notices.SentBook;
import pl.ibok.notices.SentBook.Delivery;
import pl.ibok.notices.SentBook.Message;
import pl.ibok.notices.letter.Letter;
import pl.ibok.notices.mail.Envelope;
import pl.ibok.notices.page.MessagesPage.Part;

/** One message as it was sent, and what became of it on each way. */
@Path("/messages/{id}")
@Requires(NoticesModule.SEE)
public final class SentMessagePage {
    private final SentBook book;
    private final KnownTopics topics;
    private final Envelope envelope;
    private final Access access;
    private final KeptLinks links;

    public SentMessagePage(SentBook book, KnownTopics topics, Envelope envelope, Access access, KeptLinks links) {
        this.book = book;
        this.topics = topics;
        this.envelope = envelope;
        this.access = access;
        this.links = links;
    }

    /**
     * @param language of the words shown
     * @param secret whether its link carries a secret, which is kept nowhere
     * @param linkable whether the link can be made for reading here: in the demonstration only
     * @param made the link made just now, or null
     */
    public record SentMessageModel(
            UUID id,
            String customer,
            Instant at,
            String topic,
            String about,
            String language,
            String subject,
            List<Part> body,
            String link,
            boolean secret,
            boolean linkable,
            String made,
            List<Delivery> ways,
            boolean maySend) {}

    @GET
    public Page message(@Context Visit visit, @PathParam("id") String id, @QueryParam("language") String language) {
        return Page.of("notices-sent-message", model(visit, find(id), language, null));
    }

    /** The HTML that travelled, on its own page where nothing can run. */
    @GET
    @Path("html")
    public Download html(@PathParam("id") String id, @QueryParam("language") String language) {
        Message message = find(id);
        String shown = chosen(language);
        String html = envelope.html(message.letter(shown), shown, message.link());
        return new Download(
                "message.html",
                "text/html;charset=utf-8",
                true,
                out -> out.write(html.getBytes(StandardCharsets.UTF_8)));
    }

    /** In the demonstration nobody gets e-mails, so that an administrator may make the link that one would carry. */
    @POST
    @Path("link")
    @Requires(NoticesModule.KEPT)
    public Page link(@Context Visit visit, @PathParam("id") String id) {
        Message message = find(id);
        Optional<String> made = links.make(message);
        return Page.of(
                "notices-sent-message",
                model(visit, message, null, made.map(visit::absolute).orElse("")));
    }

    private SentMessageModel model(Visit visit, Message message, String language, String made) {
        List<Delivery> ways = book.ways(message);
        String shown =
                language == null && !ways.isEmpty() ? ways.get(ways.size() - 1).language() : chosen(language);
        Letter letter = message.letter(shown);
        return new SentMessageModel(
                message.id(),
                message.customer(),
                message.at(),
                message.topic(),
                topics.title(message.topic(), Languages.of(visit.locale())),
                shown,
                letter.subject(),
                letter.blocks().stream()
                        .map(block -> new Part(block.kind(), block.lines()))
                        .toList(),
                message.link(),
                message.secretMaker() != null,
                links.open(message) && visit.caller().staffPermissions().contains(NoticesModule.KEPT),
                made,
                ways,
                visit.caller().staffPermissions().contains(NoticesModule.SEND));
    }

    /** Reading it is recorded by {@code require}. */
    private Message find(String id) {
        Message message = book.message(At.id(id)).orElseThrow(() -> new Missing("message " + id));
        if (!message.customer().isEmpty()) {
            access.require(NoticesModule.SEE, message.customer());
        }
        return message;
    }

    private static String chosen(String language) {
        return Languages.BOTH.contains(language) ? language : Languages.POLISH;
    }
}
