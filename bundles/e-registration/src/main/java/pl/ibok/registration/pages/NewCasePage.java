package pl.ibok.registration.pages;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.registration.file.CaseFile.Channel;
import pl.ibok.registration.type.CaseType;
import pl.ibok.registration.type.Types;

/** Filing a case: choosing what it is about, and the form of that type. */
@Path("/new")
@Requires("registration.file")
public final class NewCasePage {
    private final Types types;
    private final Filer filer;
    private final Customers customers;
    private final Meters meters;

    public NewCasePage(Types types, Filer filer, Customers customers, Meters meters) {
        this.types = types;
        this.filer = filer;
        this.customers = customers;
        this.meters = meters;
    }

    @GET
    public Page choose(@Context Visit visit) {
        return Page.of("registration-choose", Choice.of(visit, types.offered(false), "/e-registration/new"));
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
        Customer customer = customers.find(visit.customer()).orElseThrow(() -> new Missing("customer"));
        Filer.Who who = new Filer.Who(
                visit.customer(),
                visit.caller().name(),
                customer.email(),
                visit.program() ? Channel.PROGRAM : Channel.PORTAL,
                Own.of(meters, visit.customer(), visit.today()).numbers());
        Optional<UUID> filed = filer.file(visit, type, who, input);
        return filed.<Object>map(id -> Done.created(At.one(visit.customer(), id), new Filed(id))
                        .saying("registration.said.filed"))
                .orElseGet(() -> Page.invalid("registration-new", model(visit, type), input));
    }

    private CaseType type(String code) {
        return types.offered(code).orElseThrow(() -> new Missing("type " + code));
    }

    private Model model(Visit visit, CaseType type) {
        Own own = Own.of(meters, visit.customer(), visit.today());
        return new Model(visit.customer(), TypeView.of(type, visit.locale()), own.meters(), own.addresses(), false);
    }

    /** @param open whether somebody files who has not signed in */
    record Model(String customer, TypeView type, List<Own.MeterOption> meters, List<String> addresses, boolean open) {}

    record Filed(UUID id) {}
}
