package pl.ibok.registration.open;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Open;
import pl.ibok.api.store.Store;
import pl.ibok.api.store.Tries;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.registration.Rules;
import pl.ibok.registration.file.CaseFile;
import pl.ibok.registration.file.CaseFile.Channel;
import pl.ibok.registration.file.Cases;
import pl.ibok.registration.file.Following;
import pl.ibok.registration.pages.Choice;
import pl.ibok.registration.pages.Filer;
import pl.ibok.registration.pages.NewCase;
import pl.ibok.registration.pages.TypeView;
import pl.ibok.registration.type.CaseType;
import pl.ibok.registration.type.Types;

/**
 * Filing a case without signing in. Against abuse there is no picture puzzle: filings are counted by address and altogether, and a field that people don't see
 * catches machines that fill in everything.
 */
@Path("/open")
@Open
public final class OpenPage {
    private final Types types;
    private final Filer filer;
    private final Cases cases;
    private final Following following;
    private final Tries tries;
    private final Rules rules;
    private final Store store;

    public OpenPage(Types types, Filer filer, Cases cases, Following following, Tries tries, Rules rules, Store store) {
        this.types = types;
        this.filer = filer;
        this.cases = cases;
        this.following = following;
        this.tries = tries;
        this.rules = rules;
        this.store = store;
    }

    @GET
    public Page choose(@Context Visit visit) {
        return Page.of("registration-choose", Choice.of(visit, types.offered(true), "/e-registration/open"));
    }

    @GET
    @Path("{type}")
    public Page form(@Context Visit visit, @PathParam("type") String code) {
        return Page.of("registration-new", model(visit, type(code)));
    }

    @POST
    @Path("{type}")
    public Object file(@Context Visit visit, @PathParam("type") String code, Input<NewCase> input) {
        CaseType type = type(code);
        NewCase form = input.form();
        input.problems().demand(form.name() != null, "name", "registration.error.name");
        input.problems()
                .demand(form.email() != null || form.phone() != null, "email", "registration.error.contact")
                .demand(form.website() == null, "", "registration.error.machine");
        if (!input.valid()) {
            return Page.invalid("registration-new", model(visit, type), input);
        }
        Filer.Who who = new Filer.Who("", form.name(), form.email(), Channel.OPEN, null);
        Optional<UUID> filed = filer.file(visit, type, who, new Strangers(tries, rules, visit.remoteAddress()), input);
        return filed.<Object>map(this::followed)
                .orElseGet(() -> Page.invalid("registration-new", model(visit, type), input));
    }

    private Done followed(UUID id) {
        CaseFile c = cases.find(id).orElseThrow();
        String path = "/e-registration/follow/" + store.inTransaction(() -> following.secret(c));
        return Done.created(path, new Filed(c.number(), path)).saying("registration.said.filed.open");
    }

    private CaseType type(String code) {
        return types.offered(code).filter(CaseType::open).orElseThrow(() -> new Missing("type " + code));
    }

    private static Model model(Visit visit, CaseType type) {
        return new Model(TypeView.of(type, visit.locale()), List.of(), List.of(), true);
    }

    /** The same form as the signed-in have, without what is known of a customer. */
    record Model(TypeView type, List<String> meters, List<String> addresses, boolean open) {}

    /** @param follow path by which the case is followed */
    record Filed(String number, String follow) {}
}
