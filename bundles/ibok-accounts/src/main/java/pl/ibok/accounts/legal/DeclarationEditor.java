package pl.ibok.accounts.legal;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import pl.ibok.accounts.legal.Documents.Content;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;

/** Writing the accessibility declaration, field by field: each becomes an element with the id the law's technical conditions give it. */
@Path("/accessibility/draft")
@Requires(OfficeDocuments.PERMISSION)
public final class DeclarationEditor {
    private static final String TEMPLATE = "office-declaration-edit";
    private static final Set<String> STATUSES = Set.of("full", "partial", "none");
    private static final Set<String> METHODS = Set.of("own", "external");

    private final Documents documents;

    public DeclarationEditor(Documents documents) {
        this.documents = documents;
    }

    /** The fields of a {@link Declaration}. */
    public record DeclarationForm(
            String entity,
            String site,
            String url,
            LocalDate published,
            LocalDate updated,
            String status,
            String gapsPl,
            String gapsEn,
            LocalDate made,
            String method,
            String person,
            String email,
            String phone,
            String architecturePl,
            String architectureEn,
            String seen)
            implements Form {
        @Override
        public void check(Problems problems) {
            String missing = "accounts.declaration.missing";
            problems.demand(entity != null, "entity", missing);
            problems.demand(site != null, "site", missing);
            problems.demand(web(url), "url", "accounts.declaration.url.wrong");
            problems.demand(published != null, "published", missing);
            problems.demand(updated != null, "updated", missing);
            problems.demand(status != null && STATUSES.contains(status), "status", missing);
            problems.demand("full".equals(status) || gapsPl != null, "gapsPl", "accounts.declaration.gaps.missing");
            problems.demand(made != null, "made", missing);
            problems.demand(method != null && METHODS.contains(method), "method", missing);
            problems.demand(person != null, "person", missing);
            problems.demand(email != null && email.contains("@"), "email", "accounts.declaration.email.wrong");
            problems.demand(phone != null, "phone", missing);
            problems.demand(architecturePl != null, "architecturePl", missing);
        }

        private static boolean web(String address) {
            try {
                return address != null
                        && Set.of("http", "https")
                                .contains(Objects.requireNonNullElse(new URI(address).getScheme(), ""));
            } catch (URISyntaxException e) {
                return false;
            }
        }

        Declaration declaration() {
            return new Declaration(
                    entity,
                    site,
                    url,
                    published,
                    updated,
                    status,
                    gapsPl,
                    gapsEn,
                    made,
                    method,
                    person,
                    email,
                    phone,
                    architecturePl,
                    architectureEn);
        }
    }

    public record EditPage(Declaration declaration, String seen) {}

    @GET
    public Page form() {
        return Page.of(TEMPLATE, model());
    }

    @POST
    public Object save(Input<DeclarationForm> input) {
        EditPage before = model();
        if (input.valid()) {
            Content content = new Content("", "", input.form().declaration().fields());
            boolean saved = documents.save(
                    Kind.ACCESSIBILITY,
                    content,
                    OfficeDocuments.seen(input.form().seen()));
            input.problems().demand(saved, "", "accounts.document.meanwhile");
        }
        return input.valid()
                ? Done.to(OfficeDocuments.PATH + "accessibility/preview").saying("accounts.document.saved")
                : Page.invalid(TEMPLATE, before, input);
    }

    private EditPage model() {
        Document draft = documents.draft(Kind.ACCESSIBILITY).orElseThrow(() -> new Missing("a draft"));
        return new EditPage(Declaration.of(draft.fields()), draft.editedAt().toString());
    }
}
