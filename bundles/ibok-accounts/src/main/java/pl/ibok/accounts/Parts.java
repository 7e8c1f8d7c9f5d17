package pl.ibok.accounts;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import pl.ibok.accounts.page.AccountPages;
import pl.ibok.accounts.page.AccountsModule;
import pl.ibok.accounts.page.AuditPages;
import pl.ibok.accounts.page.IssuePages;
import pl.ibok.accounts.page.NewPasswordPages;
import pl.ibok.accounts.page.OfficePages;
import pl.ibok.accounts.page.PasswordPages;
import pl.ibok.accounts.page.PermissionWords;
import pl.ibok.accounts.page.RolePages;
import pl.ibok.accounts.page.SignInPages;
import pl.ibok.accounts.page.SignOutPages;
import pl.ibok.accounts.page.TokenPages;
import pl.ibok.accounts.shell.AccountDesk;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.store.Signals;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.Texts;

/** Everything of this bundle, put together: by Blueprint in the server, by tests on a fresh database. */
public final class Parts {
    private final Store store;
    private final Changes changes;
    private final Denials denials;
    private final Throttle throttle;
    private final Sessions sessions;
    private final Roles roles;
    private final AuditTrail audit;
    private final AccountBook book;
    private final Grants grants;
    private final Tokens tokens;
    private final Visitors visitors;
    private final GrantedAccess access;
    private final SeeingAs seeing;
    private final OpenAccounts accounts;
    private final SignIn signIn;
    private final PasswordChange passwordChange;
    private final Housekeeping housekeeping;
    private final AccountDesk desk;
    private final List<Customers> registry;

    /**
     * As the server has it.
     *
     * @param signals empty or one
     * @param registry empty or one
     * @param idle how long a session may lie unused, ISO 8601
     * @param longest how long a session may last at all, ISO 8601
     */
    public static Parts ofServer(
            Store store, Clock clock, List<Signals> signals, List<Customers> registry, String idle, String longest) {
        return new Parts(
                store,
                clock,
                signals,
                registry,
                new Lifetimes(Duration.parse(idle), Duration.parse(longest)),
                Passwords.ofTodaysCost(),
                HashingGate.forThisMachine(),
                System::nanoTime);
    }

    /** How long a session may lie unused, and how long it may last at all. */
    record Lifetimes(Duration idle, Duration longest) {}

    Parts(
            Store store,
            Clock clock,
            List<Signals> signals,
            List<Customers> registry,
            Lifetimes lifetimes,
            Passwords passwords,
            HashingGate gate,
            LongSupplier nanos) {
        this.store = store;
        this.registry = registry;
        Callers callers = new Callers();
        changes = new Changes(store, signals);
        denials = new Denials(store, clock);
        throttle = new Throttle(store, clock);
        audit = new AuditTrail(store, clock, callers);
        sessions = new Sessions(store, clock, changes, lifetimes.idle(), lifetimes.longest());
        roles = new Roles(store, clock, changes);
        book = new AccountBook(store, clock, changes, audit);
        grants = new Grants(store, changes, audit, nanos);
        tokens = new Tokens(store, clock, changes, audit);
        visitors = new Visitors(clock, book, sessions, tokens, roles, changes, nanos);
        GrantedCustomers customers = new GrantedCustomers(clock, grants, roles, registry, changes, nanos);
        access = new GrantedAccess(clock, callers, visitors, grants, roles, sessions, denials, audit, customers);
        seeing = new SeeingAs(store, clock, callers, visitors, denials, changes, audit);
        accounts = new OpenAccounts(store, book, passwords, gate, grants, roles, sessions);
        Credentials credentials = new Credentials(book, passwords, gate, throttle, denials, clock);
        signIn = new SignIn(store, clock, credentials, book, sessions, throttle, audit);
        passwordChange = new PasswordChange(store, credentials, passwords, gate, throttle, book, sessions, audit);
        housekeeping = new Housekeeping(sessions, throttle);
        desk = new AccountDesk(access, clock, accounts, book);
    }

    public Changes changes() {
        return changes;
    }

    public Roles roles() {
        return roles;
    }

    public AuditTrail audit() {
        return audit;
    }

    public Visitors identity() {
        return visitors;
    }

    public GrantedAccess access() {
        return access;
    }

    public SeeingAs seeing() {
        return seeing;
    }

    public OpenAccounts accounts() {
        return accounts;
    }

    public AccountDesk desk() {
        return desk;
    }

    public AccountsHealth health() {
        return new AccountsHealth(store);
    }

    public AccountsPersonalData personalData() {
        return new AccountsPersonalData(store, changes);
    }

    /** What the office's pages show of accounts. */
    public AccountsInOffice inOffice() {
        return new AccountsInOffice(store);
    }

    /** The pages. */
    public AccountsModule module() {
        return module(List.of());
    }

    /** @param texts empty or one: the words of other bundles */
    public AccountsModule module(List<Texts> texts) {
        return new AccountsModule(
                List.of(new SignInPages(signIn), new NewPasswordPages(signIn, passwordChange)),
                List.of(new SignOutPages(signIn)),
                List.of(
                        new AccountPages(book, sessions, access),
                        new PasswordPages(passwordChange),
                        new TokenPages(tokens, book, roles, signIn)),
                List.of(
                        new OfficePages(book, grants, sessions, passwordChange, access, audit),
                        new IssuePages(accounts, book, registry),
                        new RolePages(roles, new PermissionWords(texts)),
                        new AuditPages(new AuditSearch(store), audit)));
    }

    /** Ends the threads; what is still to be written is written. */
    public void close() {
        housekeeping.close();
        denials.close();
    }

    Denials denials() {
        return denials;
    }

    Throttle throttle() {
        return throttle;
    }

    Sessions sessions() {
        return sessions;
    }

    AccountBook book() {
        return book;
    }

    Grants grants() {
        return grants;
    }

    Tokens tokens() {
        return tokens;
    }

    SignIn signIn() {
        return signIn;
    }

    PasswordChange passwordChange() {
        return passwordChange;
    }
}
