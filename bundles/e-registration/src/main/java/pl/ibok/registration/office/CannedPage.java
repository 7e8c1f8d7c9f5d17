package pl.ibok.registration.office;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Visit;
import pl.ibok.registration.office.CannedAnswers.Canned;
import pl.ibok.registration.type.Types;

/** Answers that staff keep ready. */
@Path("/answers")
@Requires("registration.handle")
public final class CannedPage {
    private static final String ROOT = "/office/e-registration/answers";

    private final CannedAnswers answers;
    private final Types types;
    private final Audit audit;

    public CannedPage(CannedAnswers answers, Types types, Audit audit) {
        this.answers = answers;
        this.types = types;
        this.audit = audit;
    }

    /**
     * @param type code of the type it is for; null = all
     * @param remove whether it is thrown away instead
     */
    public record CannedForm(String title, String text, String type, boolean remove) implements Form {
        private static final int LONGEST = 4000;

        @Override
        public void check(Problems problems) {
            problems.demand(remove || title != null, "title", "registration.canned.error.title");
            problems.demand(remove || text != null, "text", "registration.office.error.text");
            problems.demand(text == null || text.length() <= LONGEST, "text", "registration.error.long", LONGEST);
        }
    }

    @GET
    public Page all(@Context Visit visit) {
        Map<String, String> names = new HashMap<>();
        types.offered(false).forEach(type -> names.put(type.code(), type.nameIn(visit.locale())));
        return Page.of("registration-answers", new All(answers.all(), names));
    }

    @GET
    @Path("new")
    public Page fresh(@Context Visit visit) {
        return Page.of("registration-answer", model(visit, null));
    }

    @GET
    @Path("{id}")
    public Page one(@Context Visit visit, @PathParam("id") UUID id) {
        Canned answer = find(id);
        Map<String, String> typed = new HashMap<>();
        typed.put("title", answer.title());
        typed.put("text", answer.text());
        typed.put("type", answer.type() == null ? "" : answer.type());
        return Page.of("registration-answer", model(visit, id)).filled(Input.filled(typed));
    }

    @POST
    @Path("new")
    public Object add(@Context Visit visit, Input<CannedForm> input) {
        return kept(visit, null, input);
    }

    @POST
    @Path("{id}")
    public Object keep(@Context Visit visit, @PathParam("id") UUID id, Input<CannedForm> input) {
        find(id);
        return kept(visit, id, input);
    }

    private Object kept(Visit visit, UUID id, Input<CannedForm> input) {
        CannedForm form = input.form();
        boolean known = form.type() == null || types.offered(form.type()).isPresent();
        input.problems().demand(known, "type", "registration.error.choice");
        if (!input.valid()) {
            return Page.invalid("registration-answer", model(visit, id), input);
        }
        UUID kept = id == null ? UUID.randomUUID() : id;
        if (form.remove()) {
            answers.remove(kept);
        } else {
            answers.keep(new Canned(kept, form.title(), form.text(), form.type()));
        }
        audit.record("registration.canned-answer", null, "canned answer " + kept, form.remove() ? "removed" : "kept");
        return Done.to(ROOT).saying("registration.canned.said");
    }

    private Canned find(UUID id) {
        return answers.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing("canned answer " + id));
    }

    private Model model(Visit visit, UUID id) {
        return new Model(
                id,
                types.offered(false).stream()
                        .map(type -> Map.of("value", type.code(), "title", type.nameIn(visit.locale())))
                        .toList());
    }

    /** @param names of the types by their codes */
    record All(List<Canned> answers, Map<String, String> names) {}

    /** @param id null for a new one */
    record Model(UUID id, List<Map<String, String>> types) {}
}
