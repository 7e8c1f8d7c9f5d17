package pl.ibok.registration.office;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Audit;
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
import pl.ibok.registration.pages.Choice;
import pl.ibok.registration.pages.Filer;
import pl.ibok.registration.pages.NewCase;
import pl.ibok.registration.pages.Own;
import pl.ibok.registration.pages.TypeView;
import pl.ibok.registration.type.CaseType;
import pl.ibok.registration.type.Types;

/** Entering what came on paper or by telephone, for a customer or for anybody. */
@Path("/new")
@Requires("registration.handle")
public final class EntryPage {
    private final Types types;
    private final Filer filer;
    private final Customers customers;
    private final Meters meters;
    private final Audit audit;

    public EntryPage(Types types, Filer filer, Customers customers, Meters meters, Audit audit) {
        this.types = types;
        this.filer = filer;
        this.customers = customers;
        this.meters = meters;
        this.audit = audit;
    }

    @GET
    public Page choose(@Context Visit visit, @QueryParam("for") String code) {
        Optional<Customer> customer = customer(code);
        customer.ifPresent(this::seen);
        return Page.of(
                "registration-entry",
                new Chosen(
                        code,
                        customer.map(Customer::name).orElse(null),
                        Choice.of(visit, types.offered(false), "/office/e-registration/new")
                                .groups()));
    }

    @GET
    @Path("{type}")
    public Page form(@Context Visit visit, @PathParam("type") String code, @QueryParam("for") String whom) {
        return Page.of("registration-new", model(visit, type(code), customer(whom)));
    }

    @POST
    @Path("{type}")
    public Object file(
            @Context Visit visit,
            @PathParam("type") String code,
            @QueryParam("for") String whom,
            Input<NewCase> input) {
        CaseType type = type(code);
        Optional<Customer> customer = customer(whom);
        NewCase form = input.form();
        if (customer.isEmpty()) {
            input.problems().demand(type.open(), "", "registration.office.error.customer");
            input.problems().demand(form.name() != null, "name", "registration.error.name");
        }
        Filer.Who who = new Filer.Who(
                customer.map(Customer::code).orElse(""),
                customer.map(Customer::name).orElse(form.name()),
                form.email() != null
                        ? form.email()
                        : customer.map(Customer::email).orElse(null),
                Channel.OFFICE,
                customer.map(each -> Own.of(meters, each.code(), visit.today()).numbers())
                        .orElse(null));
        return filer.file(visit, type, who, input)
                .<Object>map(id -> Done.created("/office/e-registration/cases/" + id, new Filed(id))
                        .saying("registration.said.filed"))
                .orElseGet(() -> Page.invalid("registration-new", model(visit, type, customer), input));
    }

    private Optional<Customer> customer(String code) {
        return code == null || code.isBlank() ? Optional.empty() : customers.find(code.strip());
    }

    private CaseType type(String code) {
        return types.offered(code).orElseThrow(() -> new Missing("type " + code));
    }

    private void seen(Customer customer) {
        audit.record("registration.customer-seen", customer.code(), "entry of a case", "");
    }

    private Model model(Visit visit, CaseType type, Optional<Customer> customer) {
        customer.ifPresent(this::seen);
        Own own =
                customer.map(each -> Own.of(meters, each.code(), visit.today())).orElse(Own.NOTHING);
        return new Model(
                TypeView.of(type, visit.locale()),
                own.meters(),
                own.addresses(),
                customer.isEmpty(),
                customer.map(Customer::code).orElse(null),
                customer.map(Customer::name).orElse(null));
    }

    /** @param forCode what was typed to find the customer by, or null */
    record Chosen(String forCode, String forName, List<Choice.Group> groups) {}

    /** @param forCode the customer's code, or null when it is for anybody */
    record Model(
            TypeView type,
            List<Own.MeterOption> meters,
            List<String> addresses,
            boolean open,
            String forCode,
            String forName) {}

    record Filed(UUID id) {}
}
