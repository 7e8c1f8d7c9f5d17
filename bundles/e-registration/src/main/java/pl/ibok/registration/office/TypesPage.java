package pl.ibok.registration.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import pl.ibok.registration.pages.TypeView;
import pl.ibok.registration.type.CaseType;
import pl.ibok.registration.type.Drafts;
import pl.ibok.registration.type.Field;
import pl.ibok.registration.type.Types;

/** The types of cases: what is offered, wording one anew, publishing it. */
@Path("/types")
@Requires("registration.types")
public final class TypesPage {
    private static final String ROOT = "/office/e-registration/types";

    private final Types types;
    private final Drafts drafts;

    public TypesPage(Types types, Drafts drafts) {
        this.types = types;
        this.drafts = drafts;
    }

    @GET
    public Page all() {
        return Page.of("registration-types", new All(drafts.all()));
    }

    @GET
    @Path("new")
    public Page fresh(@Context Visit visit) {
        return Page.of("registration-type-new", new Fresh(queues(visit)));
    }

    @POST
    @Path("new")
    public Object add(@Context Visit visit, Input<TypeForm> input) {
        TypeForm form = input.form();
        input.problems().demand(form.code() != null, "code", "registration.types.error.code");
        checkQueue(input);
        if (input.valid() && !drafts.beginNew(form.fresh(), visit.caller().name())) {
            input.problems().add("code", "registration.types.error.taken");
        }
        return input.valid()
                ? Done.created(ROOT + "/" + form.code(), new Kept(form.code(), 1))
                        .saying("registration.types.said.drafted")
                : Page.invalid("registration-type-new", new Fresh(queues(visit)), input);
    }

    @GET
    @Path("{code}")
    public Page one(@Context Visit visit, @PathParam("code") String code) {
        CaseType type = find(code);
        return Page.of("registration-type", model(visit, type)).filled(Input.filled(TypeForm.typed(type)));
    }

    @POST
    @Path("{code}/draft")
    public Done draft(@Context Visit visit, @PathParam("code") String code) {
        find(code);
        drafts.begin(code, visit.caller().name());
        return Done.to(ROOT + "/" + code).saying("registration.types.said.drafted");
    }

    @POST
    @Path("{code}")
    public Object keep(@Context Visit visit, @PathParam("code") String code, Input<TypeForm> input) {
        CaseType draft = draft(code);
        checkQueue(input);
        if (!input.valid()) {
            return Page.invalid("registration-type", model(visit, draft), input);
        }
        drafts.keep(input.form().applied(draft));
        return Done.to(ROOT + "/" + code).saying("registration.types.said.kept");
    }

    /** What becomes of the draft or of the offer. */
    @POST
    @Path("{code}/offer")
    public Object settle(@Context Visit visit, @PathParam("code") String code, Input<Settling> input) {
        CaseType type = find(code);
        if (!input.valid()) {
            return Page.invalid("registration-type", model(visit, type), input);
        }
        switch (input.form().what()) {
            case PUBLISH -> drafts.publish(draft(code));
            case DISCARD -> drafts.discard(draft(code));
            case OFFER -> drafts.offer(code, true);
            case HIDE -> drafts.offer(code, false);
        }
        boolean gone = drafts.newest(code).isEmpty();
        return Done.to(gone ? ROOT : ROOT + "/" + code).saying("registration.types.said.settled");
    }

    /** @param what with the draft or the offer */
    public record Settling(What what) implements Form {
        public enum What {
            PUBLISH,
            DISCARD,
            OFFER,
            HIDE
        }

        @Override
        public void check(Problems problems) {
            problems.demand(what != null, "", "registration.office.error.what");
        }
    }

    private void checkQueue(Input<TypeForm> input) {
        String queue = input.form().queue();
        boolean known = types.queues().stream().anyMatch(each -> each.code().equals(queue));
        input.problems().demand(known, "queue", "registration.error.choice");
    }

    CaseType find(String code) {
        return drafts.newest(code).orElseThrow(() -> new Missing("case type " + code));
    }

    CaseType draft(String code) {
        return drafts.newest(code)
                .filter(type -> type.publishedAt() == null)
                .orElseThrow(() -> new Missing("draft of " + code));
    }

    private Model model(Visit visit, CaseType type) {
        List<Line> lines = new ArrayList<>();
        for (Field field : type.fields()) {
            lines.add(new Line(
                    field.name(), field.kind(), field.required(), field.label().in(visit.locale())));
        }
        boolean active = drafts.all().stream().anyMatch(line -> line.code().equals(type.code()) && line.active());
        return new Model(
                type.code(),
                type.version(),
                type.publishedAt() == null,
                active,
                TypeView.of(type, visit.locale()),
                queues(visit),
                lines);
    }

    private List<Map<String, String>> queues(Visit visit) {
        return types.queues().stream()
                .map(queue ->
                        Map.of("value", queue.code(), "title", queue.name().in(visit.locale())))
                .toList();
    }

    record All(List<Drafts.Line> types) {}

    record Fresh(List<Map<String, String>> queues) {}

    record Line(String name, Field.Kind kind, boolean required, String label) {}

    /**
     * @param draft whether this version can be edited
     * @param active whether the type is offered
     */
    record Model(
            String code,
            int version,
            boolean draft,
            boolean active,
            TypeView type,
            List<Map<String, String>> queues,
            List<Line> questions) {}

    record Kept(String code, int version) {}
}
