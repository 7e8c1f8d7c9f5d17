package pl.ibok.forms.office;

import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.intake.Intake;
import pl.ibok.api.store.Files.StoredFile;
import pl.ibok.api.store.Once;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.forms.catalogue.Editing;

/** Adding a form to the catalogue. */
@Path("/new")
@Requires("forms.edit")
public final class NewFormPage {
    private final Editing editing;
    private final FileIntake intake;
    private final Once once;

    public NewFormPage(Editing editing, Intake intake, Once once) {
        this.editing = editing;
        this.intake = new FileIntake(intake);
        this.once = once;
    }

    @GET
    public Page form(@Context Visit visit) {
        return Page.of("forms-new", model(visit));
    }

    @POST
    public Object add(@Context Visit visit, Input<NewForm> input) {
        NewForm form = input.form();
        refusePast(input, form.from(), visit.today());
        if (!input.valid()) {
            return Page.invalid("forms-new", model(visit), input);
        }
        try {
            String code = once.perform("forms.add " + visit.caller().account(), visit.once(), () -> {
                List<StoredFile> kept = intake.take(form);
                String added = editing.add(form.plain());
                editing.replace(
                        added,
                        form.from() == null ? visit.today() : form.from(),
                        kept,
                        visit.caller().name());
                return added;
            });
            return Done.created("/office/e-forms/" + code, new Added(code)).saying("forms.said.added");
        } catch (FileIntake.NotTaken e) {
            e.tell(input.problems());
            return Page.invalid("forms-new", model(visit), input);
        }
    }

    /** What was downloaded yesterday must not turn into something else afterwards. */
    static void refusePast(Input<?> input, LocalDate from, LocalDate today) {
        input.problems().demand(from == null || !from.isBefore(today), "from", "forms.error.past");
    }

    private static Model model(Visit visit) {
        return new Model(OfficeCataloguePage.categories(), visit.today());
    }

    record Model(List<String> categories, LocalDate day) {}

    record Added(String code) {}
}
