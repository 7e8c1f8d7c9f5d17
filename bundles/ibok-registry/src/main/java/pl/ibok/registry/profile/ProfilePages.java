package pl.ibok.registry.profile;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Visit;
import pl.ibok.registry.profile.ContactChanges.Change;
import pl.ibok.registry.profile.ContactChanges.Result;
import pl.ibok.registry.profile.ContactChanges.Wish;

/** The customer's own contact data: what it is, what waits for the office, what it was, and changing it. */
@Path("/")
@Requires(ProfilePages.PERMISSION)
public final class ProfilePages {
    public static final String PERMISSION = "registry.profile";
    private static final int ROWS = 20;
    private static final int LONGEST = 200;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{7,20}");

    private final Customers customers;
    private final ContactChanges changes;
    private final ProfileRules rules;

    ProfilePages(Customers customers, ContactChanges changes, ProfileRules rules) {
        this.customers = customers;
        this.changes = changes;
        this.rules = rules;
    }

    /**
     * E-mail and telephone may be left out. Only what differs from what was shown is changed, so that a form does not undo what somebody else has changed
     * meanwhile.
     *
     * @param nameShown what stood in the field when the form was opened, or null for nothing; so with the others
     */
    public record ProfileForm(
            String name,
            String address,
            String email,
            String phone,
            String nameShown,
            String addressShown,
            String emailShown,
            String phoneShown)
            implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(name != null && name.length() <= LONGEST, "name", "registry.profile.name.missing");
            problems.demand(
                    address != null && address.length() <= LONGEST, "address", "registry.profile.address.missing");
            problems.demand(
                    email == null
                            || (email.length() <= LONGEST
                                    && EMAIL.matcher(email).matches()),
                    "email",
                    "registry.profile.email.wrong");
            problems.demand(phone == null || PHONE.matcher(phone).matches(), "phone", "registry.profile.phone.wrong");
        }

        Map<Field, Wish> wishes() {
            Map<Field, Wish> wishes = new EnumMap<>(Field.class);
            wishes.put(Field.NAME, new Wish(nameShown, name));
            wishes.put(Field.ADDRESS, new Wish(addressShown, address));
            wishes.put(Field.EMAIL, new Wish(emailShown, email));
            wishes.put(Field.PHONE, new Wish(phoneShown, phone));
            return wishes;
        }
    }

    /** @param older path of the older changes, or null */
    public record ProfilePage(String customer, List<FieldLine> fields, List<ChangeLine> changes, String older) {}

    /**
     * @param approved whether the office approves a change of it
     * @param waiting the value that waits for the office, or null
     */
    public record FieldLine(String field, String value, boolean approved, String waiting) {}

    public record ChangeLine(Instant at, String field, String oldValue, String newValue, String state, String reason) {}

    @GET
    public Page page(@QueryParam("before") @DefaultValue("0") long before, @Context Visit visit) {
        return Page.of("profile", model(visit, before));
    }

    @GET
    @Path("change")
    public Page form(@Context Visit visit) {
        return Page.of("profile-change", model(visit, 0));
    }

    @POST
    @Path("change")
    public Object change(Input<ProfileForm> input, @Context Visit visit) {
        if (!input.valid()) {
            return Page.invalid("profile-change", model(visit, 0), input);
        }
        Result result = changes.change(customer(visit).code(), input.form().wishes());
        return Done.to("/profile?customer=" + visit.customer()).saying(said(result));
    }

    private static String said(Result result) {
        if (result.waiting() > 0) {
            return result.done() > 0 ? "registry.profile.said.both" : "registry.profile.said.waiting";
        }
        return result.done() > 0 ? "registry.profile.said.done" : "registry.profile.said.same";
    }

    private Customer customer(Visit visit) {
        return customers.find(visit.customer()).orElseThrow(() -> new Missing("customer " + visit.customer()));
    }

    private ProfilePage model(Visit visit, long before) {
        Customer customer = customer(visit);
        Map<Field, String> waiting = new EnumMap<>(Field.class);
        changes.waitingOf(customer.code()).forEach(change -> waiting.put(change.field(), change.newValue()));
        List<FieldLine> fields = Stream.of(Field.values())
                .map(field ->
                        new FieldLine(field.word(), field.of(customer), rules.needsApproval(field), waiting.get(field)))
                .toList();
        List<Change> found = changes.of(customer.code(), before, ROWS + 1);
        String older = found.size() <= ROWS
                ? null
                : "/profile?customer=" + customer.code() + "&before="
                        + found.get(ROWS - 1).id();
        return new ProfilePage(
                customer.code(),
                fields,
                found.stream().limit(ROWS).map(ProfilePages::line).toList(),
                older);
    }

    private static ChangeLine line(Change change) {
        return new ChangeLine(
                change.proposedAt(),
                change.field().word(),
                change.oldValue(),
                change.newValue(),
                change.state().name().toLowerCase(Locale.ROOT),
                change.reason());
    }
}
