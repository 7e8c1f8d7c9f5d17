package pl.ibok.registration.office;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Visit;
import pl.ibok.registration.type.CaseType;
import pl.ibok.registration.type.Drafts;
import pl.ibok.registration.type.Field;

/** The questions of a draft: adding, wording, moving and removing them. */
@Path("/types/{code}/questions")
@Requires("registration.types")
public final class FieldsPage {
    private static final int MOST = 40;

    private final Drafts drafts;
    private final TypeViews views;

    public FieldsPage(Drafts drafts, TypeViews views) {
        this.drafts = drafts;
        this.views = views;
    }

    @GET
    @Path("new")
    public Page fresh(@PathParam("code") String code) {
        return Page.of(
                "registration-question", new Model(code, null, views.draft(code).edit()));
    }

    @GET
    @Path("{name}")
    public Page one(@PathParam("code") String code, @PathParam("name") String name) {
        CaseType draft = views.draft(code);
        return Page.of("registration-question", new Model(code, name, draft.edit()))
                .filled(Input.filled(FieldForm.typed(field(draft, name))));
    }

    @POST
    @Path("new")
    public Object add(@PathParam("code") String code, Input<FieldForm> input) {
        CaseType draft = views.find(code);
        // Nobody's words are lost by one question more, whatever was kept meanwhile.
        TypeViews.check(draft, draft.edit(), input);
        input.problems().demand(draft.fields().size() < MOST, "", "registration.types.error.many", MOST);
        return kept(code, draft, null, input);
    }

    @POST
    @Path("{name}")
    public Object keep(@PathParam("code") String code, @PathParam("name") String name, Input<FieldForm> input) {
        CaseType draft = views.find(code);
        field(draft, name);
        TypeViews.check(draft, input.form().edit(), input);
        return kept(code, draft, name, input);
    }

    private Object kept(String code, CaseType draft, String name, Input<FieldForm> input) {
        String wanted = input.form().name();
        boolean taken =
                wanted != null && !wanted.equals(name) && draft.field(wanted).isPresent();
        input.problems().demand(!taken, "name", "registration.types.error.field.taken");
        if (!input.valid()) {
            return invalid(draft, name, input);
        }
        List<Field> fields = new ArrayList<>(draft.fields());
        Field field = input.form().field();
        if (name == null) {
            fields.add(field);
        } else {
            fields.replaceAll(each -> each.name().equals(name) ? field : each);
        }
        try {
            drafts.keep(draft.with(fields));
        } catch (Drafts.Changed e) {
            TypeViews.changed(input);
            return invalid(views.find(code), name, input);
        }
        return Done.to("/office/e-registration/types/" + code).saying("registration.types.said.kept");
    }

    private static Page invalid(CaseType draft, String name, Input<FieldForm> input) {
        return Page.invalid("registration-question", new Model(draft.code(), name, draft.edit()), input);
    }

    /** Moves a question or takes it out. */
    @POST
    @Path("{name}/place")
    public Object move(
            @Context Visit visit,
            @PathParam("code") String code,
            @PathParam("name") String name,
            Input<Placing> input) {
        CaseType draft = views.find(code);
        TypeViews.check(draft, input.form().edit(), input);
        if (!input.valid()) {
            return views.refused(visit, draft, input);
        }
        List<Field> fields = new ArrayList<>(draft.fields());
        int at = fields.indexOf(field(draft, name));
        if (input.form().what() == Placing.What.REMOVE) {
            fields.remove(at);
        } else {
            int to = at + (input.form().what() == Placing.What.UP ? -1 : 1);
            if (to >= 0 && to < fields.size()) {
                Collections.swap(fields, at, to);
            }
        }
        try {
            drafts.keep(draft.with(fields));
        } catch (Drafts.Changed e) {
            TypeViews.changed(input);
            return views.refused(visit, views.find(code), input);
        }
        return Done.to("/office/e-registration/types/" + code).saying("registration.types.said.kept");
    }

    /**
     * @param what with the question
     * @param edit of the draft as the administrator saw it
     */
    public record Placing(What what, Integer edit) implements Form {
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

    private static Field field(CaseType type, String name) {
        return type.field(name).orElseThrow(() -> new Missing("question " + name));
    }

    /**
     * @param name of the question edited, or null for a new one
     * @param edit of the draft
     */
    record Model(String code, String name, int edit) {}
}
