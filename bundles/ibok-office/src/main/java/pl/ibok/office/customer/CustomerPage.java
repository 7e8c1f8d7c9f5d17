package pl.ibok.office.customer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Acting;
import pl.ibok.api.access.Requires;
import pl.ibok.api.office.CustomerPart;
import pl.ibok.api.office.CustomerPart.Part;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Visit;
import pl.ibok.office.OfficeModule;
import pl.ibok.office.Parts;

/** A customer's whole picture: what each installed bundle says of them. Each look is audited. */
@Path("/customers")
@Requires(OfficeModule.CUSTOMERS)
public final class CustomerPage {
    private static final String ACT = "accounts.act";
    private static final int LONGEST_REASON = 200;

    private final Customers customers;
    private final Access access;
    private final Acting acting;
    private final Parts asking;
    private final List<CustomerPart> parts;

    public CustomerPage(Customers customers, Access access, Acting acting, Parts asking, List<CustomerPart> parts) {
        this.customers = customers;
        this.access = access;
        this.acting = acting;
        this.asking = asking;
        this.parts = parts;
    }

    /**
     * @param unavailable whether some part is missing because its bundle failed or was late
     * @param mayAct whether the member of staff may see the portal as this customer
     */
    record Picture(Customer customer, List<Part> parts, boolean unavailable, boolean mayAct) {}

    /** Why the portal is to be seen as the customer. */
    public record Reason(String reason) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(
                    reason == null || reason.length() <= LONGEST_REASON,
                    "reason",
                    "office.customer.act.reason.long",
                    LONGEST_REASON);
        }
    }

    @GET
    @Path("{code}")
    public Page picture(@Context Visit visit, @PathParam("code") String code) {
        return Page.of("office-customer", picture(visit, find(code)));
    }

    @POST
    @Path("{code}/acting")
    @Requires(ACT)
    public Object act(@Context Visit visit, @PathParam("code") String code, Input<Reason> input) {
        access.requireStaff(OfficeModule.CUSTOMERS);
        Customer customer = find(code);
        if (!input.valid()) {
            return Page.invalid("office-customer", picture(visit, customer), input);
        }
        String reason = input.form().reason();
        acting.open(customer.code(), customer.name(), reason == null ? "" : reason.strip());
        return Done.to("/");
    }

    private Customer find(String code) {
        return customers.find(code).orElseThrow(() -> new Missing("customer " + code));
    }

    private Picture picture(Visit visit, Customer customer) {
        access.require(OfficeModule.CUSTOMERS, customer.code());
        List<CustomerPart> mine = parts.stream()
                .filter(part -> visit.caller().staffPermissions().contains(part.permission()))
                .sorted(Comparator.comparingInt(CustomerPart::order))
                .toList();
        List<Optional<Part>> answers = asking.ask(
                visit, mine, CustomerPart::module, (part, today, words) -> part.part(customer.code(), today, words));
        List<Part> shown = new ArrayList<>();
        answers.forEach(answer -> answer.ifPresent(part -> shown.add(permitted(visit, part))));
        boolean mayAct = visit.caller().staffPermissions().contains(ACT)
                && !visit.caller().byToken();
        return new Picture(customer, shown, shown.size() < mine.size(), mayAct);
    }

    private static Part permitted(Visit visit, Part part) {
        boolean may = part.action() == null
                || visit.caller().staffPermissions().contains(part.action().permission());
        return may ? part : part.with(null);
    }
}
