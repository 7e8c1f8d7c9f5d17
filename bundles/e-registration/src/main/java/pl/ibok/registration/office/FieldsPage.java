package pl.ibok.registration.office;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.registration.type.CaseType;
import pl.ibok.registration.type.Drafts;
import pl.ibok.registration.type.Field;

/** The questions of a draft: adding, wording, moving and removing them. */
@Path("/types/{code}/questions")
@Requires("registration.types")
public final class FieldsPage {
    private static final int MOST = 40;

    private final Drafts drafts;

    public FieldsPage(Drafts drafts) {
        this.drafts = drafts;
    }

    @GET
    @Path("new")
    public Page fresh(@PathParam("code") String code) {
        draft(code);
        return Page.of("registration-question", new Model(code, null));
    }

    @GET
    @Path("{name}")
    public Page one(@PathParam("code") String code, @PathParam("name") String name) {
        Field field = field(draft(code), name);
        return Page.of("registration-question", new Model(code, name)).filled(Input.filled(FieldForm.typed(field)));
    }

    @POST
    @Path("new")
    public Object add(@PathParam("code") String code, Input<FieldForm> input) {
        CaseType draft = draft(code);
        input.problems().demand(draft.fields().size() < MOST, "", "registration.types.error.many", MOST);
        return kept(code, draft, null, input);
    }

    @POST
    @Path("{name}")
    public Object keep(@PathParam("code") String code, @PathParam("name") String name, Input<FieldForm> input) {
        CaseType draft = draft(code);
        field(draft, name);
        return kept(code, draft, name, input);
    }

    private Object kept(String code, CaseType draft, String name, Input<FieldForm> input) {
        String wanted = input.form().name();
        boolean taken =
                wanted != null && !wanted.equals(name) && draft.field(wanted).isPresent();
        input.problems().demand(!taken, "name", "registration.types.error.field.taken");
        if (!input.valid()) {
            return Page.invalid("registration-question", new Model(code, name), input);
        }
        List<Field> fields = new ArrayList<>(draft.fields());
        Field field = input.form().field();
        if (name == null) {
            fields.add(field);
        } else {
            fields.replaceAll(each -> each.name().equals(name) ? field : each);
        }
        drafts.keep(with(draft, fields));
        return Done.to("/office/e-registration/types/" + code).saying("registration.types.said.kept");
    }

    /** Moves a question or takes it out. */
    @POST
    @Path("{name}/place")
    public Object move(@PathParam("code") String code, @PathParam("name") String name, Input<Placing> input) {
        CaseType draft = draft(code);
        List<Field> fields = new ArrayList<>(draft.fields());
        int at = fields.indexOf(field(draft, name));
        if (input.form().what() == Placing.What.REMOVE) {
            fields.remove(at);
        } else if (input.form().what() != null) {
            int to = at + (input.form().what() == Placing.What.UP ? -1 : 1);
            if (to >= 0 && to < fields.size()) {
                Collections.swap(fields, at, to);
            }
        }
        drafts.keep(with(draft, fields));
        return Done.to("/office/e-registration/types/" + code).saying("registration.types.said.kept");
    }

    /** @param what with the question */
    public record Placing(What what) implements Form {
        public enum What {
            UP,
            DOWN,
            REMOVE
        }

        @Override
        public void check(Problems problems) {
            problems.demand(what != null, "", "registration.office.error.what");
        }
    }

    private static CaseType with(CaseType t, List<Field> fields) {
        return new CaseType(
                t.code(),
                t.version(),
                t.category(),
                t.name(),
                t.about(),
                t.audience(),
                t.files(),
                t.queue(),
                t.urgent(),
                t.term(),
                t.longest(),
                t.basis(),
                t.publishedAt(),
                List.copyOf(fields));
    }

    private CaseType draft(String code) {
        return drafts.newest(code)
                .filter(type -> type.publishedAt() == null)
                .orElseThrow(() -> new Missing("draft of " + code));
    }

    private static Field field(CaseType type, String name) {
        return type.field(name).orElseThrow(() -> new Missing("question " + name));
    }

    /** @param name of the question edited, or null for a new one */
    record Model(String code, String name) {}
}
