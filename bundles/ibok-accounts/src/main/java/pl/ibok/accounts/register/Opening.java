package pl.ibok.accounts.register;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pl.ibok.accounts.Acceptances;
import pl.ibok.accounts.Account;
import pl.ibok.accounts.AccountBook;
import pl.ibok.accounts.GivenPasswords;
import pl.ibok.accounts.Grants;
import pl.ibok.accounts.issue.Email;
import pl.ibok.accounts.issue.Issues;
import pl.ibok.accounts.issue.News;
import pl.ibok.accounts.link.Post;
import pl.ibok.accounts.link.Purpose;
import pl.ibok.accounts.register.Registration.State;
import pl.ibok.api.access.Audit;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/** Ends a registration with an account: a new one whose login is the confirmed address, or the one that this address has already. */
public final class Opening {
    private final Store store;
    private final Clock clock;
    private final AccountBook book;
    private final Grants grants;
    private final Acceptances acceptances;
    private final Issues issues;
    private final GivenPasswords passwords;
    private final Registrations registrations;
    private final Codes codes;
    private final News news;
    private final Post post;
    private final Audit audit;

    public Opening(
            Store store,
            Clock clock,
            AccountBook book,
            Grants grants,
            Acceptances acceptances,
            Issues issues,
            GivenPasswords passwords,
            Registrations registrations,
            Codes codes,
            News news,
            Post post,
            Audit audit) {
        this.store = store;
        this.clock = clock;
        this.book = book;
        this.grants = grants;
        this.acceptances = acceptances;
        this.issues = issues;
        this.passwords = passwords;
        this.registrations = registrations;
        this.codes = codes;
        this.news = news;
        this.post = post;
        this.audit = audit;
    }

    /** Undoes everything of the transaction: what the registration was proved by has been used meanwhile, or its login is taken. */
    static final class Doubtful extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The account that this confirmed address signs in with already; only who reads the address's mail gets to know of it. */
    Optional<Account> existing(Registration registration) {
        return book.idOf(registration.email())
                .flatMap(book::find)
                .filter(account ->
                        !account.staff() && !account.locked() && Email.same(account.email(), registration.email()));
    }

    /**
     * Opens the account of a proved registration with the password just chosen.
     *
     * @param hash of that password
     * @throws Doubtful when staff must decide after all; nothing has happened then
     */
    void open(Registration registration, Customer customer, String hash, Runnable useLink) {
        store.inTransaction(() -> {
            useLink.run();
            prove(registration);
            UUID id = book.openWithoutPassword(registration.email(), customer.name(), registration.email())
                    .orElseThrow(Doubtful::new);
            passwords.own(book.find(id).orElseThrow(), hash);
            accept(id, registration);
            finish(registration, customer, id, registration.email());
        });
    }

    /** Adds the customer of a proved registration to the account that the address has already. */
    void join(Registration registration, Customer customer, Account account, Runnable useLink) {
        store.inTransaction(() -> {
            useLink.run();
            prove(registration);
            joined(registration, customer, account, account.login());
        });
    }

    /** Staff have looked: the account is opened and its owner gets the link to choose a password. */
    void approve(Registration registration, Customer customer, String by) {
        store.inTransaction(() -> {
            Optional<Account> existing = existing(registration);
            if (existing.isPresent()) {
                joined(registration, customer, existing.get(), by);
                return;
            }
            UUID id = book.openWithoutPassword(registration.email(), customer.name(), registration.email())
                    .orElseThrow(Doubtful::new);
            accept(id, registration);
            finish(registration, customer, id, by);
            post.linkToAccount("accounts.activation", Purpose.ACTIVATION, id, Map.of("login", registration.email()));
        });
    }

    private void joined(Registration registration, Customer customer, Account account, String by) {
        finish(registration, customer, account.id(), by);
        post.tellAccount("accounts.customerAdded", account.id(), Map.of("customer", customer.code()), "/account");
    }

    private void prove(Registration registration) {
        if (registration.proof().equals("code") && !codes.use(registration.customer(), registration.askedAt())) {
            throw new Doubtful();
        }
    }

    private void accept(UUID account, Registration registration) {
        book.language(account, registration.language());
        if (registration.regulations() != null) {
            acceptances.record(
                    account,
                    Acceptances.REGULATIONS,
                    registration.regulations(),
                    registration.askedAt(),
                    Acceptances.Channel.WEB,
                    registration.email());
        }
    }

    private void finish(Registration registration, Customer customer, UUID account, String by) {
        Instant now = clock.now();
        if (!registrations.decide(registration, State.OPENED, account, by, null)) {
            throw new Doubtful();
        }
        news.opened(customer, account, registration.email());
        grants.put(account, customer.code(), Set.of(Grants.EVERYTHING), clock.today(), null);
        issues.record(account, customer.code(), "registration", "web", clock.today(), by, registration.language());
        audit.record(
                "accounts.registered",
                customer.code(),
                "registration " + registration.id(),
                registration.proof() + ", " + by + ", " + now);
    }
}
