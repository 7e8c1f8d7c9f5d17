package pl.ibok.accounts.legal;

import java.util.List;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.legal.Documents.Published;
import pl.ibok.api.access.Open;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;

/** One of the documents, open to everybody: the version in force and all that were published, those to come too. */
@Path("/")
@Open
public final class DocumentPages {
    private static final int NOT_FOUND = 404;

    private final Kind kind;
    private final Documents documents;

    public DocumentPages(Kind kind, Documents documents) {
        this.kind = kind;
        this.documents = documents;
    }

    /** @param versions those to come; nothing is in force yet */
    public record NonePage(String kind, List<Published> versions) {}

    @GET
    public Page inForce(@Context Visit visit) {
        List<Published> versions = documents.published(kind);
        return documents
                .inForce(kind, visit.today())
                .map(found -> page(found, true, visit, versions))
                .orElseGet(() -> Page.of("document-none", new NonePage(kind.word(), versions))
                        .status(NOT_FOUND));
    }

    @GET
    @Path("{version: \\d+}")
    public Page version(@PathParam("version") int version, @Context Visit visit) {
        Document found = documents.version(kind, version).orElseThrow(() -> new Missing(kind.word() + " " + version));
        Optional<Integer> now = documents.versionInForce(kind, visit.today());
        return page(found, now.filter(number -> number == version).isPresent(), visit, documents.published(kind));
    }

    private static Page page(Document document, boolean inForce, Visit visit, List<Published> versions) {
        return Page.of(
                DocumentViews.template(document.kind()),
                DocumentViews.reading(document, inForce, visit.locale(), versions));
    }
}
