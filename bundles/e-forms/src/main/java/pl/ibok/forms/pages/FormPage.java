package pl.ibok.forms.pages;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Access.CustomerGrant;
import pl.ibok.api.access.Open;
import pl.ibok.api.access.Requires;
import pl.ibok.api.access.SignedIn;
import pl.ibok.api.cases.CaseTypes;
import pl.ibok.api.cases.CaseTypes.CaseLink;
import pl.ibok.api.print.Printer;
import pl.ibok.api.store.Files;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.forms.catalogue.Catalogue;
import pl.ibok.forms.catalogue.Edition;
import pl.ibok.forms.catalogue.PaperForm;

/** One form: what it is for, its files, and the PDF with the customer's own data typed in. */
@Path("/{id}")
public final class FormPage {
    private static final String FILL = "forms.fill";

    private final Catalogue catalogue;
    private final OwnData own;
    private final Files files;
    private final Printer printer;
    private final Access access;
    private final List<CaseTypes> cases;

    /** @param cases empty = no e-service opens cases */
    public FormPage(
            Catalogue catalogue, OwnData own, Files files, Printer printer, Access access, List<CaseTypes> cases) {
        this.catalogue = catalogue;
        this.own = own;
        this.files = files;
        this.printer = printer;
        this.access = access;
        this.cases = cases;
    }

    @GET
    @Open
    public Page form(@Context Visit visit, @PathParam("id") String code) {
        PaperForm form = offered(visit, code);
        Edition edition = current(form);
        boolean fillable = edition.files().stream().anyMatch(Edition.File::fillable);
        boolean stranger = !visit.caller().signedIn();
        Optional<CustomerGrant> customer = stranger ? Optional.empty() : access.current(visit.caller());
        return Page.of(
                "forms-form",
                new Model(
                        form,
                        edition,
                        fillable,
                        customer.filter(grant -> grant.permissions().contains(FILL))
                                .isPresent(),
                        stranger,
                        stranger || customer.isPresent() ? link(visit, form) : null));
    }

    /** A file of the edition that holds, for anyone where the form is open. */
    @GET
    @Path("file/{format}")
    @Open
    public Download file(@Context Visit visit, @PathParam("id") String code, @PathParam("format") String format) {
        return download(offered(visit, code), format);
    }

    /** The same for who is signed in; asks others to. */
    @GET
    @Path("member/{format}")
    @SignedIn
    public Download member(@Context Visit visit, @PathParam("id") String code, @PathParam("format") String format) {
        return download(offered(visit, code), format);
    }

    /** The PDF with the customer's own data in its fields. */
    @GET
    @Path("filled")
    @Requires(FILL)
    public Download filled(@Context Visit visit, @PathParam("id") String code) {
        PaperForm form = offered(visit, code);
        Edition.File pdf = current(form).files().stream()
                .filter(Edition.File::fillable)
                .findFirst()
                .orElseThrow(() -> new Missing("fields of " + code));
        Map<String, String> values = own.of(visit.customer(), visit.today());
        ByteArrayOutputStream blank = new ByteArrayOutputStream((int) pdf.size());
        files.writeTo(pdf.id(), blank);
        return Download.attachment(
                pdf.name(), "application/pdf", out -> printer.fill(blank.toByteArray(), values, out));
    }

    private Download download(PaperForm form, String format) {
        Edition.File file = current(form).file(format).orElseThrow(() -> new Missing(format + " of " + form.code()));
        String type = files.find(file.id())
                .orElseThrow(() -> new Missing("file of " + form.code()))
                .mediaType();
        return Download.attachment(file.name(), type, out -> files.writeTo(file.id(), out));
    }

    private Edition current(PaperForm form) {
        return catalogue.current(form).orElseThrow(() -> new Missing("edition of " + form.code()));
    }

    private PaperForm offered(Visit visit, String code) {
        return catalogue
                .find(code, visit.today())
                .filter(form -> form.offered(visit.today()))
                .filter(form -> form.open() || visit.caller().signedIn())
                .orElseThrow(() -> new Missing("form " + code));
    }

    private CaseLink link(Visit visit, PaperForm form) {
        return form.caseType() == null
                ? null
                : cases.stream()
                        .flatMap(types -> types.open(form.caseType(), visit.locale()).stream())
                        .findFirst()
                        .orElse(null);
    }

    /**
     * @param fillable whether it has fields for a customer's own data
     * @param fills whether there is a customer whose data the visitor may have typed in; never for staff at their own work
     * @param stranger who might sign in for that
     * @param caseLink where the same is settled without paper, or null
     */
    public record Model(
            PaperForm form, Edition edition, boolean fillable, boolean fills, boolean stranger, CaseLink caseLink) {}
}
