package pl.ibok.accounts.register;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.Account;
import pl.ibok.accounts.AccountBook;
import pl.ibok.accounts.OnboardingModule;
import pl.ibok.accounts.issue.Registry;
import pl.ibok.accounts.link.Post;
import pl.ibok.accounts.link.Post.Addressee;
import pl.ibok.accounts.register.Registration.State;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Requires;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.store.Store;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Visit;

/** Registrations whose second secret was not right: staff compare and decide. */
@Path("/")
@Requires(OnboardingModule.ISSUE)
public final class RegistrationsPages {
    private static final String ROOT = "/office/registrations";
    private static final int ROWS = 50;
    private static final int LONGEST_REASON = 500;

    private final Store store;
    private final Registrations registrations;
    private final Opening opening;
    private final AccountBook book;
    private final Registry registry;
    private final Post post;
    private final Audit audit;

    public RegistrationsPages(
            Store store,
            Registrations registrations,
            Opening opening,
            AccountBook book,
            Registry registry,
            Post post,
            Audit audit) {
        this.store = store;
        this.registrations = registrations;
        this.opening = opening;
        this.book = book;
        this.registry = registry;
        this.post = post;
        this.audit = audit;
    }

    /** @param next path of the next page, or null */
    public record QueuePage(String state, List<Line> registrations, String next) {}

    public record Line(UUID id, String customer, String name, String email, Instant confirmedAt, String decidedBy) {}

    /**
     * @param registered what the registry says of the typed code; null when there is no such customer
     * @param accounts logins the customer has already
     */
    public record DetailPage(Registration registration, Registered registered, List<String> accounts) {}

    public record Registered(String code, String name, String address, String email, String phone) {}

    /** @param customer the code that staff found right */
    public record ApproveForm(String customer) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(customer != null, "customer", "accounts.issue.customer.missing");
        }
    }

    public record RejectForm(String reason) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(
                    reason != null && reason.length() <= LONGEST_REASON,
                    "reason",
                    "accounts.registration.reason.missing");
        }
    }

    @GET
    public Page list(
            @QueryParam("state") @DefaultValue("waiting") String state,
            @QueryParam("after") @DefaultValue("") String after) {
        State wanted = wanted(state);
        List<Registration> found = registrations.list(wanted, time(after), id(after), ROWS + 1);
        List<Line> lines =
                found.stream().limit(ROWS).map(RegistrationsPages::line).toList();
        Registration last = found.isEmpty() ? null : found.get(Math.min(found.size(), ROWS) - 1);
        String next = found.size() > ROWS
                ? ROOT + "?state=" + word(wanted) + "&after=" + last.confirmedAt() + "_" + last.id()
                : null;
        audit.record("accounts.registrations-seen", null, "registrations", word(wanted));
        return Page.of("registrations", new QueuePage(word(wanted), lines, next));
    }

    @GET
    @Path("{id}")
    public Page one(@PathParam("id") UUID id) {
        Registration registration = find(id);
        return Page.of("registration-office", model(registration));
    }

    @POST
    @Path("{id}/approve")
    public Object approve(@PathParam("id") UUID id, Input<ApproveForm> input, @Context Visit visit) {
        Registration registration = waiting(id);
        Optional<Customer> customer = input.valid() ? registry.find(input.form().customer()) : Optional.empty();
        if (input.valid()) {
            input.problems().demand(customer.isPresent(), "customer", "accounts.issue.customer.unknown");
        }
        if (input.valid()) {
            try {
                opening.approve(registration, customer.get(), visit.caller().login());
                return Done.to(ROOT).saying("accounts.registration.approved");
            } catch (Opening.Doubtful taken) {
                input.problems().add("", "accounts.registration.conflict");
            }
        }
        return Page.invalid("registration-office", model(registration), input);
    }

    @POST
    @Path("{id}/reject")
    public Object reject(@PathParam("id") UUID id, Input<RejectForm> input, @Context Visit visit) {
        Registration registration = waiting(id);
        if (!input.valid()) {
            return Page.invalid("registration-office", model(registration), input);
        }
        String reason = input.form().reason().strip();
        store.inTransaction(() -> {
            if (registrations.decide(
                    registration, State.REJECTED, null, visit.caller().login(), reason)) {
                Addressee addressee = new Addressee(registration.email(), registration.name(), registration.language());
                post.tellAddress("accounts.registrationRejected", addressee, Map.of("reason", reason), "/register");
                audit.record("accounts.registration-rejected", null, "registration " + id, reason);
            }
        });
        return Done.to(ROOT).saying("accounts.registration.rejected-said");
    }

    private Registration find(UUID id) {
        return registrations
                .find(id)
                .filter(each -> each.confirmedAt() != null)
                .orElseThrow(() -> new Missing("registration " + id));
    }

    private Registration waiting(UUID id) {
        return registrations
                .find(id)
                .filter(each -> each.state() == State.WAITING)
                .orElseThrow(() -> new Missing("waiting registration " + id));
    }

    /** Shows what the registry has of the customer too, which is a look at it. */
    private DetailPage model(Registration registration) {
        Optional<Customer> customer = registry.find(registration.customer());
        audit.record(
                "accounts.registration-seen",
                customer.map(Customer::code).orElse(null),
                "registration " + registration.id(),
                "");
        List<String> logins = customer.map(each -> book.ofCustomer(each.code()).stream()
                        .map(Account::login)
                        .toList())
                .orElse(List.of());
        return new DetailPage(
                registration,
                customer.map(each ->
                                new Registered(each.code(), each.name(), each.address(), each.email(), each.phone()))
                        .orElse(null),
                logins);
    }

    private static Line line(Registration each) {
        return new Line(each.id(), each.customer(), each.name(), each.email(), each.confirmedAt(), each.decidedBy());
    }

    private static State wanted(String state) {
        return switch (state) {
            case "opened" -> State.OPENED;
            case "rejected" -> State.REJECTED;
            default -> State.WAITING;
        };
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Instant time(String after) {
        return after.isEmpty() ? Instant.EPOCH : read(Instant::parse, after, 0);
    }

    private static UUID id(String after) {
        return after.isEmpty() ? new UUID(0, 0) : read(UUID::fromString, after, 1);
    }

    private static <T> T read(Function<String, T> reader, String after, int part) {
        try {
            return reader.apply(after.split("_", -1)[part]);
        } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Missing("page " + after);
        }
    }
}
