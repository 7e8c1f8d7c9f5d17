package pl.ibok.accounts.page;

import java.util.List;
import java.util.Optional;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.AccountBook;
import pl.ibok.accounts.OpenAccounts;
import pl.ibok.accounts.Secrets;
import pl.ibok.api.access.Requires;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Visit;

/** Issuing an account for a customer: a login and a one-time password, shown once. */
@Path("/new")
@Requires(AccountsModule.ISSUE)
public final class IssuePages {
    private final OpenAccounts accounts;
    private final AccountBook book;
    private final List<Customers> registry;

    /** @param registry empty or one */
    public IssuePages(OpenAccounts accounts, AccountBook book, List<Customers> registry) {
        this.accounts = accounts;
        this.book = book;
        this.registry = registry;
    }

    /** @param customer customer code */
    public record IssueForm(String customer, String login) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(customer != null, "customer", "accounts.issue.customer.missing");
            problems.demand(
                    login != null && login.matches("[\\p{L}\\p{N}._@-]{3,64}"), "login", "accounts.issue.login.wrong");
        }
    }

    /** @param customer customer code to begin with */
    public record IssuePage(String customer) {}

    /** @param customer customer code; null when an account that is there got another password */
    public record IssuedPage(String login, String name, String customer, String password) {
        @Override
        public String toString() {
            return "IssuedPage[" + login + "]";
        }
    }

    @GET
    public Page form(@QueryParam("customer") @DefaultValue("") String customer) {
        return Page.of("issue", new IssuePage(customer));
    }

    @POST
    public Page issue(Input<IssueForm> input, @Context Visit visit) {
        IssueForm form = input.form();
        Optional<Customer> customer = input.valid() ? find(form.customer()) : Optional.empty();
        if (input.valid()) {
            input.problems().demand(customer.isPresent(), "customer", "accounts.issue.customer.unknown");
            input.problems().demand(!book.taken(form.login()), "login", "accounts.issue.login.taken");
        }
        if (!input.valid()) {
            return Page.invalid("issue", new IssuePage(""), input);
        }
        char[] password = Secrets.oneTimePassword();
        accounts.issueCustomer(customer.orElseThrow(), form.login(), password, visit.today());
        return Page.of(
                "issued",
                issued(form.login(), customer.get().name(), customer.get().code(), password));
    }

    static IssuedPage issued(String login, String name, String customer, char[] password) {
        return new IssuedPage(login, name, customer, new String(password));
    }

    private Optional<Customer> find(String code) {
        return registry.stream()
                .flatMap(customers -> customers.find(code).stream())
                .findFirst();
    }
}
