package pl.ibok.accounts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import pl.ibok.accounts.legal.DemoDocuments;
import pl.ibok.accounts.legal.Kind;
import pl.ibok.accounts.legal.LegalFrame;
import pl.ibok.accounts.page.AccountPages;
import pl.ibok.accounts.page.AccountsModule;
import pl.ibok.accounts.page.AuditPages;
import pl.ibok.accounts.page.BundleWords;
import pl.ibok.accounts.page.OfficePages;
import pl.ibok.accounts.page.RolePages;
import pl.ibok.accounts.page.SeenPages;
import pl.ibok.accounts.page.TokenPages;
import pl.ibok.accounts.shell.AccountDesk;
import pl.ibok.api.notices.Notices;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.settings.Settings;
import pl.ibok.api.store.Keys;
import pl.ibok.api.store.Signals;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.Texts;

/** Everything of this bundle, put together: by Blueprint in the server, by tests on a fresh database. */
public final class Parts {
    private final Store store;
    private final Clock clock;
    private final Changes changes;
    private final Denials denials;
    private final Sessions sessions;
    private final Roles roles;
    private final AuditTrail audit;
    private final Acceptances acceptances;
    private final AccountBook book;
    private final Grants grants;
    private final Tokens tokens;
    private final Visitors visitors;
    private final GrantedAccess access;
    private final SeeingAs seeing;
    private final OpenAccounts accounts;
    private final SignInParts ofSignIn;
    private final Housekeeping housekeeping;
    private final Retention retention;
    private final AccountDesk desk;
    private final LegalParts legal;

    /**
     * As the server has it.
     *
     * @param signals empty or one
     * @param registry empty or one
     * @param idle how long a session may lie unused, ISO 8601
     * @param longest how long a session may last at all, ISO 8601
     * @param notices empty or one
     */
    public static Parts ofServer(
            Store store,
            Clock clock,
            List<Signals> signals,
            List<Customers> registry,
            String idle,
            String longest,
            Settings settings,
            Keys keys,
            List<Notices> notices) {
        return new Parts(
                store,
                clock,
                signals,
                registry,
                new Around(settings, keys, notices, Site.address(System.getenv())),
                new Lifetimes(Duration.parse(idle), Duration.parse(longest)),
                Passwords.ofTodaysCost(),
                HashingGate.forThisMachine(),
                System::nanoTime);
    }

    /** How long a session may lie unused, and how long it may last at all. */
    record Lifetimes(Duration idle, Duration longest) {}

    /**
     * What this bundle uses of others beside the registry.
     *
     * @param site the portal's public address
     */
    record Around(Settings settings, Keys keys, List<Notices> notices, String site) {}

    Parts(
            Store store,
            Clock clock,
            List<Signals> signals,
            List<Customers> registry,
            Around around,
            Lifetimes lifetimes,
            Passwords passwords,
            HashingGate gate,
            LongSupplier nanos) {
        this.store = store;
        this.clock = clock;
        Callers callers = new Callers();
        changes = new Changes(store, signals);
        denials = new Denials(store, clock);
        audit = new AuditTrail(store, clock, callers);
        acceptances = new Acceptances(store, audit);
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
        retention = new Retention(store, clock, around.settings());
        legal = new LegalParts(store, clock, access, audit, acceptances, around.settings(), around.site(), nanos);
        ofSignIn = new SignInParts(
                store,
                clock,
                around,
                new SignInParts.Hashing(passwords, gate),
                new SignInParts.Accounts(book, sessions, tokens, acceptances, changes),
                legal,
                denials,
                audit);
        housekeeping = new Housekeeping(sessions, ofSignIn.throttle(), ofSignIn.devices());
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

    /** Version of the regulations in force; empty while none is published. */
    Optional<Integer> regulationsInForce() {
        return legal.documents().versionInForce(Kind.REGULATIONS, clock.today());
    }

    public Acceptances acceptances() {
        return acceptances;
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

    public Correspondence correspondence() {
        return new Correspondence(store, clock);
    }

    public AccountsPersonalData personalData() {
        return new AccountsPersonalData(store, changes);
    }

    public AccountRules rules() {
        return ofSignIn.rules();
    }

    /** How long traces of people are kept. */
    public Retention retention() {
        return retention;
    }

    public LegalFrame frame() {
        return legal.frame();
    }

    public DemoDocuments demo() {
        return legal.demo();
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
        BundleWords words = new BundleWords(texts);
        List<Object> own = new ArrayList<>(ofSignIn.own());
        own.add(new AccountPages(book, sessions, access, ofSignIn.factor()));
        own.add(new SeenPages(new AuditSearch(store)));
        own.add(new TokenPages(tokens, book, roles, ofSignIn.signIn(), ofSignIn.proof(), words));
        return new AccountsModule(
                ofSignIn.steps(),
                ofSignIn.wayOut(),
                own,
                List.of(
                        new OfficePages(
                                book,
                                grants,
                                sessions,
                                ofSignIn.passwordChange(),
                                access,
                                audit,
                                ofSignIn.factor(),
                                words),
                        new RolePages(roles, words),
                        new AuditPages(new AuditSearch(store), audit, words)),
                legal.roots());
    }

    /** Ends the threads; what is still to be written is written. */
    public void close() {
        housekeeping.close();
        denials.close();
    }

    Denials denials() {
        return denials;
    }

    SignInParts ofSignIn() {
        return ofSignIn;
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

    LegalParts legal() {
        return legal;
    }
}
