package pl.ibok.registration.office;

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
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Visit;
import pl.ibok.registration.type.CaseType;
import pl.ibok.registration.type.Drafts;
import pl.ibok.registration.type.Types;

/** The types of cases: what is offered, wording one anew, publishing it. */
@Path("/types")
@Requires("registration.types")
public final class TypesPage {
    private static final String ROOT = "/office/e-registration/types";

    private final Types types;
    private final Drafts drafts;
    private final TypeViews views;

    public TypesPage(Types types, Drafts drafts, TypeViews views) {
        this.types = types;
        this.drafts = drafts;
        this.views = views;
    }

    @GET
    public Page all() {
        return Page.of("registration-types", new All(drafts.all()));
    }

    @GET
    @Path("new")
    public Page fresh(@Context Visit visit) {
        return Page.of("registration-type-new", new Fresh(views.queues(visit)));
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
                : Page.invalid("registration-type-new", new Fresh(views.queues(visit)), input);
    }

    @GET
    @Path("{code}")
    public Page one(@Context Visit visit, @PathParam("code") String code) {
        return views.one(visit, views.find(code));
    }

    @POST
    @Path("{code}/draft")
    public Done draft(@Context Visit visit, @PathParam("code") String code) {
        views.find(code);
        drafts.begin(code, visit.caller().name());
        return Done.to(ROOT + "/" + code).saying("registration.types.said.drafted");
    }

    @POST
    @Path("{code}")
    public Object keep(@Context Visit visit, @PathParam("code") String code, Input<TypeForm> input) {
        CaseType type = views.find(code);
        checkQueue(input);
        TypeViews.check(type, input.form().edit(), input);
        if (!input.valid()) {
            return views.invalid(visit, type, input);
        }
        try {
            drafts.keep(input.form().applied(type));
        } catch (Drafts.Changed e) {
            TypeViews.changed(input);
            return views.invalid(visit, views.find(code), input);
        }
        return Done.to(ROOT + "/" + code).saying("registration.types.said.kept");
    }

    /** What becomes of the draft or of the offer. */
    @POST
    @Path("{code}/offer")
    public Object settle(@Context Visit visit, @PathParam("code") String code, Input<Settling> input) {
        CaseType type = views.find(code);
        Settling form = input.form();
        if (form.ofDraft()) {
            TypeViews.check(type, form.edit(), input);
        }
        if (!input.valid()) {
            return views.refused(visit, type, input);
        }
        try {
            switch (form.what()) {
                case PUBLISH -> drafts.publish(type);
                case DISCARD -> drafts.discard(type);
                case OFFER -> drafts.offer(code, true);
                case HIDE -> drafts.offer(code, false);
            }
        } catch (Drafts.Changed e) {
            TypeViews.changed(input);
            return views.refused(visit, views.find(code), input);
        }
        boolean gone = drafts.newest(code).isEmpty();
        return Done.to(gone ? ROOT : ROOT + "/" + code).saying("registration.types.said.settled");
    }

    /**
     * @param what with the draft or the offer
     * @param edit of the draft as the administrator saw it
     */
    public record Settling(What what, Integer edit) implements Form {
        public enum What {
            PUBLISH,
            DISCARD,
            OFFER,
            HIDE
        }

        boolean ofDraft() {
            return what == What.PUBLISH || what == What.DISCARD;
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

    record All(List<Drafts.Line> types) {}

    record Fresh(List<Map<String, String>> queues) {}

    record Kept(String code, int version) {}
}
