package pl.ibok.registry.profile;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Requires;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.registry.profile.ContactChanges.Change;

/** The office decides on what customers want changed. */
@Path("/")
@Requires(ApprovalPages.PERMISSION)
public final class ApprovalPages {
    public static final String PERMISSION = "registry.approve";
    static final String PATH = "/office/profile-changes";
    private static final int ROWS = 50;
    private static final int LONGEST = 500;

    private final ContactChanges changes;
    private final Customers customers;
    private final Access access;
    private final Audit audit;

    ApprovalPages(ContactChanges changes, Customers customers, Access access, Audit audit) {
        this.changes = changes;
        this.customers = customers;
        this.access = access;
        this.audit = audit;
    }

    /** @param reason the customer reads it */
    public record RejectForm(String reason) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(reason != null && reason.length() <= LONGEST, "reason", "registry.change.reason.missing");
        }
    }

    /** @param next path of the younger ones, or null */
    public record QueuePage(List<Line> changes, String next) {}

    public record Line(long id, String customer, String customerName, String field, Instant proposedAt) {}

    /** @param present what stands there now; the customer's data may have changed since the proposal */
    public record ChangePage(
            long id,
            String customer,
            String customerName,
            String field,
            String present,
            String wanted,
            Instant proposedAt,
            String proposedBy,
            String state,
            Instant decidedAt,
            String reason) {}

    @GET
    public Page queue(@QueryParam("after") @DefaultValue("0") long after) {
        List<Change> found = changes.queue(after, ROWS + 1);
        audit.record("registry.changes-listed", null, "contact changes", "");
        return Page.of(
                "profile-changes",
                new QueuePage(
                        found.stream().limit(ROWS).map(ApprovalPages::line).toList(),
                        found.size() <= ROWS
                                ? null
                                : PATH + "?after=" + found.get(ROWS - 1).id()));
    }

    @GET
    @Path("{id: \\d+}")
    public Page one(@PathParam("id") long id) {
        return Page.of("profile-decision", model(find(id)));
    }

    @POST
    @Path("{id: \\d+}/approve")
    public Done approve(@PathParam("id") long id) {
        boolean approved = changes.approve(find(id));
        return Done.to(PATH).saying(approved ? "registry.change.said.approved" : "registry.change.said.late");
    }

    @POST
    @Path("{id: \\d+}/reject")
    public Object reject(@PathParam("id") long id, Input<RejectForm> input) {
        Change change = find(id);
        if (!input.valid()) {
            return Page.invalid("profile-decision", model(change), input);
        }
        boolean rejected = changes.reject(change, input.form().reason());
        return Done.to(PATH).saying(rejected ? "registry.change.said.rejected" : "registry.change.said.late");
    }

    private Change find(long id) {
        Change change = changes.find(id).orElseThrow(() -> new Missing("contact change " + id));
        access.require(PERMISSION, change.customer());
        return change;
    }

    private static Line line(Change change) {
        return new Line(
                change.id(),
                change.customer(),
                change.customerName(),
                change.field().word(),
                change.proposedAt());
    }

    private ChangePage model(Change change) {
        Customer customer =
                customers.find(change.customer()).orElseThrow(() -> new Missing("customer " + change.customer()));
        return new ChangePage(
                change.id(),
                change.customer(),
                change.customerName(),
                change.field().word(),
                change.field().of(customer),
                change.newValue(),
                change.proposedAt(),
                change.proposedBy(),
                change.state().name().toLowerCase(Locale.ROOT),
                change.decidedAt(),
                change.reason());
    }
}
