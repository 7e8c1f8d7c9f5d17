package pl.ibok.accounts.legal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.legal.DocumentViews.Reading;
import pl.ibok.accounts.legal.Documents.Content;
import pl.ibok.accounts.legal.Documents.Published;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Visit;

/** The editor's desk: drafts, how they will look, publishing from a day on, and what was published. */
@Path("/")
@Requires(OfficeDocuments.PERMISSION)
public final class OfficeDocuments {
    public static final String PERMISSION = "accounts.documents";
    static final String PATH = "/office/documents/";
    private static final int LONGEST = 200_000;

    private final Documents documents;
    private final Templates templates;

    public OfficeDocuments(Documents documents, Templates templates) {
        this.documents = documents;
        this.templates = templates;
    }

    /** Both languages of a text in Markdown. */
    public record TextForm(String textPl, String textEn, String seen) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(textPl != null && textPl.length() <= LONGEST, "textPl", "accounts.document.text.missing");
            problems.demand(textEn == null || textEn.length() <= LONGEST, "textEn", "accounts.document.text.missing");
        }
    }

    /** From which day the draft is to hold. */
    public record PublishForm(LocalDate from) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(from != null, "from", "accounts.document.from.missing");
        }
    }

    public record ListPage(List<Line> documents) {}

    /**
     * @param inForce the version in force, or null
     * @param next one published for later, or null
     */
    public record Line(String kind, Published inForce, Published next, boolean draft) {}

    public record OnePage(String kind, Instant draftAt, String draftBy, List<VersionLine> versions) {}

    /** @param state {@code now}, {@code next} or {@code past} */
    public record VersionLine(int version, LocalDate validFrom, String by, String state) {}

    /** @param seen when the draft was written, for finding out that somebody else has written meanwhile */
    public record EditPage(String kind, String textPl, String textEn, String seen) {}

    public record PreviewPage(String kind, Reading polish, Reading english) {}

    @GET
    public Page list(@Context Visit visit) {
        return Page.of(
                "office-documents",
                new ListPage(
                        Stream.of(Kind.values()).map(kind -> line(kind, visit)).toList()));
    }

    @GET
    @Path("{kind}")
    public Page one(@PathParam("kind") String word, @Context Visit visit) {
        return Page.of("office-document", detail(kind(word), visit));
    }

    /** Begins a draft with the newest text there is, else with the one that is shipped. */
    @POST
    @Path("{kind}/begin")
    public Done begin(@PathParam("kind") String word, @Context Visit visit) {
        Kind kind = kind(word);
        if (documents.draft(kind).isEmpty()) {
            Content content = documents.published(kind).stream()
                    .findFirst()
                    .flatMap(newest -> documents.version(kind, newest.version()))
                    .map(newest -> new Content(newest.textPl(), newest.textEn(), newest.fields()))
                    .orElseGet(() -> templates.content(kind, visit.today()));
            documents.save(kind, content, null);
        }
        return Done.to(PATH + word + "/draft");
    }

    @GET
    @Path("{kind}/draft")
    public Page draft(@PathParam("kind") String word) {
        return Page.of("office-document-edit", edit(draft(kind(word))));
    }

    @POST
    @Path("{kind}/draft")
    public Object save(@PathParam("kind") String word, Input<TextForm> input) {
        Kind kind = kind(word);
        Document draft = draft(kind);
        if (input.valid()) {
            TextForm form = input.form();
            Content content = new Content(form.textPl(), form.textEn() == null ? "" : form.textEn(), Map.of());
            input.problems()
                    .demand(documents.save(kind, content, seen(form.seen())), "", "accounts.document.meanwhile");
        }
        return input.valid()
                ? Done.to(PATH + word + "/preview").saying("accounts.document.saved")
                : Page.invalid("office-document-edit", edit(draft), input);
    }

    @GET
    @Path("{kind}/preview")
    public Page preview(@PathParam("kind") String word) {
        Document draft = draft(kind(word));
        return Page.of(
                "office-document-preview",
                new PreviewPage(
                        word,
                        DocumentViews.reading(draft, false, Locale.forLanguageTag("pl"), List.of()),
                        DocumentViews.reading(draft, false, Locale.ENGLISH, List.of())));
    }

    @POST
    @Path("{kind}/publish")
    public Object publish(@PathParam("kind") String word, Input<PublishForm> input, @Context Visit visit) {
        Kind kind = kind(word);
        if (input.valid()) {
            input.problems()
                    .demand(!input.form().from().isBefore(visit.today()), "from", "accounts.document.from.past");
        }
        if (!input.valid()) {
            return Page.invalid("office-document", detail(kind, visit), input);
        }
        if (!documents.publish(kind, input.form().from())) {
            throw new Missing("a draft of " + word);
        }
        return Done.to(PATH + word).saying("accounts.document.published");
    }

    /** The moment a form carries; one that can't be read is as good as an old one. */
    static Instant seen(String text) {
        try {
            return text == null ? Instant.EPOCH : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    private Document draft(Kind kind) {
        return documents.draft(kind).orElseThrow(() -> new Missing("a draft of " + kind.word()));
    }

    private static EditPage edit(Document draft) {
        return new EditPage(
                draft.kind().word(),
                draft.textPl(),
                draft.textEn(),
                draft.editedAt().toString());
    }

    private OnePage detail(Kind kind, Visit visit) {
        Document draft = documents.draft(kind).orElse(null);
        Published inForce = line(kind, visit).inForce();
        return new OnePage(
                kind.word(),
                draft == null ? null : draft.editedAt(),
                draft == null ? null : draft.editedBy(),
                documents.published(kind).stream()
                        .map(version -> new VersionLine(
                                version.version(),
                                version.validFrom(),
                                version.by(),
                                version.equals(inForce)
                                        ? "now"
                                        : version.validFrom().isAfter(visit.today()) ? "next" : "past"))
                        .toList());
    }

    private Line line(Kind kind, Visit visit) {
        List<Published> versions = documents.published(kind);
        Published inForce = versions.stream()
                .filter(version -> !version.validFrom().isAfter(visit.today()))
                .findFirst()
                .orElse(null);
        Published next = versions.stream()
                .filter(version -> version.validFrom().isAfter(visit.today()))
                .findFirst()
                .orElse(null);
        return new Line(kind.word(), inForce, next, documents.draft(kind).isPresent());
    }

    private static Kind kind(String word) {
        return Kind.of(word).orElseThrow(() -> new Missing("document " + word));
    }
}
