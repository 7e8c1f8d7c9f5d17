package pl.ibok.forms.office;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.intake.Intake;
import pl.ibok.api.store.Files;
import pl.ibok.api.store.Files.StoredFile;
import pl.ibok.api.store.Once;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.forms.catalogue.Catalogue;
import pl.ibok.forms.catalogue.Editing;
import pl.ibok.forms.catalogue.Edition;
import pl.ibok.forms.catalogue.PaperForm;

/** One form in the office: its words, its editions past and to come, and whether customers find it. */
@Path("/{id}")
@Requires("forms.edit")
public final class OfficeFormPage {
    private static final String TEMPLATE = "forms-office-form";

    private final Catalogue catalogue;
    private final Editing editing;
    private final FileIntake intake;
    private final Files files;
    private final Once once;

    public OfficeFormPage(Catalogue catalogue, Editing editing, Intake intake, Files files, Once once) {
        this.catalogue = catalogue;
        this.editing = editing;
        this.intake = new FileIntake(intake);
        this.files = files;
        this.once = once;
    }

    @GET
    public Page form(@Context Visit visit, @PathParam("id") String code) {
        return Page.of(TEMPLATE, model(visit, find(visit, code)));
    }

    @POST
    @Path("describe")
    public Object describe(@Context Visit visit, @PathParam("id") String code, Input<Described> input) {
        PaperForm form = find(visit, code);
        if (input.valid()
                && !editing.describe(code, input.form().version(), input.form().plain())) {
            input.problems().add("", "forms.error.changed");
        }
        return input.valid() ? done(code, "forms.said.described") : Page.invalid(TEMPLATE, model(visit, form), input);
    }

    @POST
    @Path("editions")
    public Object replace(@Context Visit visit, @PathParam("id") String code, Input<NewEdition> input) {
        PaperForm form = find(visit, code);
        NewEdition edition = input.form();
        NewFormPage.refusePast(input, edition.from(), visit.today());
        if (!input.valid()) {
            return Page.invalid(TEMPLATE, model(visit, form), input);
        }
        try {
            once.perform("forms.replace " + code + " " + visit.caller().account(), visit.once(), () -> {
                List<StoredFile> kept = intake.take(edition);
                return Integer.toString(editing.replace(
                        code,
                        edition.from() == null ? visit.today() : edition.from(),
                        kept,
                        visit.caller().name()));
            });
            return done(code, "forms.said.replaced");
        } catch (FileIntake.NotTaken e) {
            e.tell(input.problems());
            return Page.invalid(TEMPLATE, model(visit, form), input);
        }
    }

    @POST
    @Path("editions/{number: \\d{1,6}}/cancel")
    public Object cancel(@Context Visit visit, @PathParam("id") String code, @PathParam("number") int number) {
        find(visit, code);
        return done(code, editing.cancel(code, number) ? "forms.said.cancelled" : "forms.said.tooLate");
    }

    @POST
    @Path("withdraw")
    public Object withdraw(@Context Visit visit, @PathParam("id") String code) {
        find(visit, code);
        editing.withdraw(code, visit.today());
        return done(code, "forms.said.withdrawn");
    }

    @POST
    @Path("restore")
    public Object restore(@Context Visit visit, @PathParam("id") String code) {
        find(visit, code);
        editing.withdraw(code, null);
        return done(code, "forms.said.restored");
    }

    /** A file of any edition, to look at. */
    @GET
    @Path("editions/{number: \\d{1,6}}/{format}")
    public Download file(
            @Context Visit visit,
            @PathParam("id") String code,
            @PathParam("number") int number,
            @PathParam("format") String format) {
        Edition.File file = catalogue.editions(find(visit, code).code()).stream()
                .filter(edition -> edition.number() == number)
                .flatMap(edition -> edition.file(format).stream())
                .findFirst()
                .orElseThrow(() -> new Missing("edition " + number + " of " + code));
        String type = files.find(file.id())
                .orElseThrow(() -> new Missing("file of " + code))
                .mediaType();
        return Download.attachment(file.name(), type, out -> files.writeTo(file.id(), out));
    }

    private PaperForm find(Visit visit, String code) {
        return catalogue.find(code, visit.today()).orElseThrow(() -> new Missing("form " + code));
    }

    private static Done done(String code, String said) {
        return Done.to("/office/e-forms/" + code)
                .with(new NewFormPage.Added(code))
                .saying(said);
    }

    private Model model(Visit visit, PaperForm form) {
        List<Edition> editions = catalogue.editions(form.code());
        return new Model(
                form,
                editions,
                editions.stream()
                        .filter(edition -> edition.validFrom().isAfter(visit.today()))
                        .map(Edition::number)
                        .toList(),
                form.offered(visit.today()),
                OfficeCataloguePage.categories());
    }

    /**
     * @param planned numbers of the editions that do not hold yet
     * @param offered whether customers find it today
     */
    public record Model(
            PaperForm form, List<Edition> editions, List<Integer> planned, boolean offered, List<String> categories) {}
}
