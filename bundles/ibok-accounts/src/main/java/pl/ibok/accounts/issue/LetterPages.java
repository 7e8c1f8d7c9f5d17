package pl.ibok.accounts.issue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.Account;
import pl.ibok.accounts.AccountBook;
import pl.ibok.accounts.GivenPasswords;
import pl.ibok.accounts.Grants;
import pl.ibok.accounts.OnboardingModule;
import pl.ibok.accounts.Secrets;
import pl.ibok.accounts.issue.Issues.Issue;
import pl.ibok.accounts.issue.Letters.Letter;
import pl.ibok.accounts.link.Links;
import pl.ibok.accounts.link.Purpose;
import pl.ibok.accounts.recover.EmailChanges;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Requires;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.store.Store;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Visit;

/**
 * The letter with login and one-time password. The password is made when the letter is asked for and exists only in the answer (decision 33): printed again,
 * the letter has another one.
 */
@Path("{account}")
@Requires(OnboardingModule.ISSUE)
public final class LetterPages {
    private static final String BY_LINK = "link";

    private final Store store;
    private final AccountBook book;
    private final Issues issues;
    private final Grants grants;
    private final Registry registry;
    private final Letters letters;
    private final GivenPasswords passwords;
    private final Links links;
    private final EmailChanges emails;
    private final Audit audit;

    public LetterPages(
            Store store,
            AccountBook book,
            Issues issues,
            Grants grants,
            Registry registry,
            Letters letters,
            GivenPasswords passwords,
            Links links,
            EmailChanges emails,
            Audit audit) {
        this.store = store;
        this.book = book;
        this.issues = issues;
        this.grants = grants;
        this.registry = registry;
        this.letters = letters;
        this.passwords = passwords;
        this.links = links;
        this.emails = emails;
        this.audit = audit;
    }

    /**
     * @param letters printed so far
     * @param own whether the owner has chosen a password, which a letter would end
     */
    public record LetterPage(
            UUID account,
            String login,
            String name,
            String customer,
            String address,
            int letters,
            Instant printedAt,
            boolean own) {}

    /** @param printed how many letters there were when the page was shown */
    public record LetterForm(Integer printed) implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(printed != null, "", "accounts.letter.again");
        }
    }

    @GET
    public Page show(@PathParam("account") UUID id, @Context Visit visit) {
        Account account = account(id);
        Issue issue = issue(account, visit);
        audit.record("accounts.account-seen", issue.customer(), "account " + account.login(), "");
        return Page.of("letter", model(account, issue));
    }

    @POST
    public Object print(@PathParam("account") UUID id, Input<LetterForm> input, @Context Visit visit) {
        Account account = account(id);
        Issue issue = issue(account, visit);
        if (!input.valid()) {
            return Page.invalid("letter", model(account, issue), input);
        }
        char[] password = Secrets.oneTimePassword();
        try {
            byte[] pdf = letters.print(
                    List.of(new Letter(customer(issue), account.login(), password)),
                    issue.language(),
                    visit.absolute("/"),
                    visit.text("accounts.letter.document"));
            String hash = passwords.hash(password);
            int printed = input.form().printed();
            boolean first = store.inTransaction(
                    () -> give(account, issue, hash, printed, visit.caller().login()));
            return first
                    ? Download.attachment("list-" + issue.customer() + ".pdf", "application/pdf", out -> out.write(pdf))
                    : Done.to("/office/letters/" + id).saying("accounts.letter.meanwhile");
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private boolean give(Account account, Issue issue, String hash, int printed, String by) {
        issues.record(
                account.id(), issue.customer(), issue.way(), issue.channel(), issue.appliedOn(), by, issue.language());
        if (!issues.printed(account.id(), printed)) {
            return false;
        }
        links.end(Purpose.ACTIVATION, account.id());
        links.end(Purpose.PASSWORD, account.id());
        if (issue.way().equals(BY_LINK)) {
            // Nobody has used the link from that mailbox, and with a password the address would be good for signing in.
            book.takeBackEmail(account.id()).ifPresent(email -> emails.begin(account.id(), email, false));
        }
        passwords.set(List.of(account.id()), List.of(hash), false);
        audit.record("accounts.letter-printed", issue.customer(), "account " + account.login(), "" + (printed + 1));
        return true;
    }

    private Account account(UUID id) {
        return book.find(id)
                .filter(account -> !account.staff())
                .orElseThrow(() -> new Missing("customer's account " + id));
    }

    private Customer customer(Issue issue) {
        return registry.find(issue.customer()).orElseThrow(() -> new Missing("customer " + issue.customer()));
    }

    /** How the account was issued; one that was made otherwise gets its letter for the customer it acts for. */
    private Issue issue(Account account, Visit visit) {
        return issues.find(account.id()).orElseGet(() -> {
            String customer = grants.of(account.id()).stream()
                    .filter(grant -> !grant.delegated() && grant.on(visit.today()))
                    .map(Grants.Grant::customer)
                    .findFirst()
                    .orElseThrow(() -> new Missing("a customer of account " + account.id()));
            String language = account.language() == null ? "pl" : account.language();
            return new Issue(account.id(), customer, "letter", "brought", visit.today(), language, 0, null);
        });
    }

    private LetterPage model(Account account, Issue issue) {
        Customer customer = customer(issue);
        return new LetterPage(
                account.id(),
                account.login(),
                account.name(),
                customer.code(),
                customer.address(),
                issue.letters(),
                issue.printedAt(),
                book.hasOwnPassword(account.id()));
    }
}
