package pl.ibok.accounts.issue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.Account;
import pl.ibok.accounts.AccountBook;
import pl.ibok.accounts.OnboardingModule;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Requires;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.store.Once;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;

/** A paper application: typed in, seen beside the registry, then issued. */
@Path("/")
@Requires(OnboardingModule.ISSUE)
public final class ApplicationPages {
    private final Issuing issuing;
    private final AccountBook book;
    private final Registry registry;
    private final Once once;
    private final Supplier<Optional<Integer>> regulations;
    private final Audit audit;

    /** @param regulations version of the regulations in force; empty when there are none yet */
    public ApplicationPages(
            Issuing issuing,
            AccountBook book,
            Registry registry,
            Once once,
            Supplier<Optional<Integer>> regulations,
            Audit audit) {
        this.issuing = issuing;
        this.book = book;
        this.registry = registry;
        this.once = once;
        this.regulations = regulations;
        this.audit = audit;
    }

    /**
     * @param customer customer code to begin with
     * @param regulations version in force, or null
     * @param check null until a customer code was typed
     */
    public record ApplicationPage(String customer, Integer regulations, Check check) {}

    /**
     * The application beside the registry.
     *
     * @param name as in the registry; null when there is no such customer
     * @param loginFree whether the login can be had
     */
    public record Check(
            String code,
            String name,
            String address,
            String email,
            boolean sameName,
            boolean sameAddress,
            boolean sameEmail,
            boolean loginFree,
            List<Known> accounts) {}

    /** An account the customer has already. */
    public record Known(UUID id, String login, String name) {}

    @GET
    public Page form(@QueryParam("customer") @DefaultValue("") String customer) {
        return Page.of("application", new ApplicationPage(customer, version(), null));
    }

    @POST
    public Object submit(Input<Application> input, @Context Visit visit) {
        Application form = input.form();
        Optional<Customer> customer = form.customer() == null ? Optional.empty() : registry.find(form.customer());
        if (form.customer() != null) {
            input.problems().demand(customer.isPresent(), "customer", "accounts.issue.customer.unknown");
        }
        if (form.signed() != null) {
            input.problems()
                    .demand(!form.signed().isAfter(visit.today()), "signed", "accounts.application.signed.future");
        }
        if (input.valid() && form.wantsIssue()) {
            try {
                String account =
                        once.perform("accounts.issue " + visit.caller().account(), visit.once(), () -> issuing.issue(
                                        customer.orElseThrow(),
                                        form,
                                        visit.caller().login())
                                .orElseThrow(LoginTaken::new)
                                .toString());
                return issued(UUID.fromString(account), form);
            } catch (LoginTaken taken) {
                input.problems().add("login", "accounts.issue.login.taken");
            }
        }
        ApplicationPage model = new ApplicationPage("", version(), check(form, customer.orElse(null)));
        return input.valid() ? Page.of("application", model).filled(input) : Page.invalid("application", model, input);
    }

    /** Leaves the one-time key unused, so that the same form can be sent again with another login. */
    private static final class LoginTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static Done issued(UUID account, Application form) {
        return form.way() == Application.Way.LETTER
                ? Done.created("/office/letters/" + account, new Issued(account, form.login()))
                : Done.created("/office/accounts/" + account, new Issued(account, form.login()))
                        .saying("accounts.issued.link");
    }

    /** What a program learns. */
    record Issued(UUID account, String login) {}

    /** Shows what the registry has of the customer, which is a look at it. */
    private Check check(Application form, Customer customer) {
        if (customer == null) {
            return null;
        }
        audit.record("accounts.application-seen", customer.code(), "customer " + customer.code(), "");
        List<Known> accounts = book.ofCustomer(customer.code()).stream()
                .map(ApplicationPages::known)
                .toList();
        return new Check(
                customer.code(),
                customer.name(),
                customer.address(),
                customer.email(),
                Likeness.same(form.name(), customer.name()),
                form.address() != null && Likeness.same(form.address(), customer.address()),
                Email.same(form.email(), customer.email()),
                form.login() != null && !book.taken(form.login()),
                accounts);
    }

    private static Known known(Account account) {
        return new Known(account.id(), account.login(), account.name());
    }

    private Integer version() {
        return regulations.get().orElse(null);
    }
}
