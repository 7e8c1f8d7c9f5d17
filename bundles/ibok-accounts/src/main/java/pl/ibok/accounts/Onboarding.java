package pl.ibok.accounts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import pl.ibok.accounts.issue.ActivatePages;
import pl.ibok.accounts.issue.ApplicationPages;
import pl.ibok.accounts.issue.IssueListJob;
import pl.ibok.accounts.issue.IssueLists;
import pl.ibok.accounts.issue.Issues;
import pl.ibok.accounts.issue.Issuing;
import pl.ibok.accounts.issue.LetterPages;
import pl.ibok.accounts.issue.Letters;
import pl.ibok.accounts.issue.ListPages;
import pl.ibok.accounts.issue.News;
import pl.ibok.accounts.issue.PrintingPages;
import pl.ibok.accounts.issue.Registry;
import pl.ibok.accounts.link.Links;
import pl.ibok.accounts.link.Post;
import pl.ibok.accounts.link.Purpose;
import pl.ibok.accounts.link.SentLinks;
import pl.ibok.accounts.recover.EmailChanges;
import pl.ibok.accounts.recover.EmailLinkPages;
import pl.ibok.accounts.recover.EmailPages;
import pl.ibok.accounts.recover.Forgotten;
import pl.ibok.accounts.recover.ForgottenPages;
import pl.ibok.accounts.recover.OfficeEmailPages;
import pl.ibok.accounts.register.CodePages;
import pl.ibok.accounts.register.Codes;
import pl.ibok.accounts.register.ConfirmPages;
import pl.ibok.accounts.register.Opening;
import pl.ibok.accounts.register.RegisterPages;
import pl.ibok.accounts.register.RegistrationQueue;
import pl.ibok.accounts.register.Registrations;
import pl.ibok.accounts.register.RegistrationsPages;
import pl.ibok.api.access.InvoiceProof;
import pl.ibok.api.notices.Notices;
import pl.ibok.api.notices.SecretLinks;
import pl.ibok.api.print.Printer;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.registry.Streets;
import pl.ibok.api.settings.DeclaredSettings;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.settings.Settings;
import pl.ibok.api.store.Chore;
import pl.ibok.api.store.Jobs;
import pl.ibok.api.store.Once;
import pl.ibok.api.store.Outbox;
import pl.ibok.api.store.Store;
import pl.ibok.api.store.Tries;
import pl.ibok.api.time.Clock;

/** The ways to an account, put together: issued by the office, registered by oneself, and back to it after a forgotten password. */
public final class Onboarding implements DeclaredSettings {
    private static final Setting<Boolean> OFFERED = Setting.flag("accounts.selfRegistration", true);
    private static final Setting<Boolean> BY_INVOICE = Setting.flag("accounts.registerByInvoice", true);

    private final Parts parts;
    private final Store store;
    private final Clock clock;
    private final Settings settings;
    private final Once once;
    private final Registry registry;
    private final Letters letters;
    private final Links links;
    private final Tries tries;
    private final Post post;
    private final Issues issues;
    private final IssueLists lists;
    private final News news;
    private final EmailChanges emails;
    private final Forgotten forgotten;
    private final Codes codes;
    private final Registrations registrations;

    /** Services of the store that are always there. */
    public record Machinery(
            Store store, Clock clock, Outbox outbox, Jobs jobs, Once once, Tries tries, Settings settings) {}

    /**
     * @param notices empty or one
     * @param printers empty or one
     * @param registry empty or one
     * @param streets empty or one
     * @param invoices empty or one
     */
    public Onboarding(
            Parts parts,
            Machinery machinery,
            List<Notices> notices,
            List<Printer> printers,
            List<Customers> registry,
            List<Streets> streets,
            List<InvoiceProof> invoices) {
        this.parts = parts;
        this.store = machinery.store();
        this.clock = machinery.clock();
        this.settings = machinery.settings();
        this.once = machinery.once();
        this.registry = new Registry(registry, streets);
        letters = new Letters(printers, clock);
        links = new Links(store, clock);
        tries = machinery.tries();
        post = new Post(notices);
        issues = new Issues(store, clock);
        lists = new IssueLists(store, clock, machinery.jobs());
        news = new News(parts.book(), post);
        emails = new EmailChanges(store, clock, parts.book(), parts.accounts(), parts.tokens(), post, parts.audit());
        forgotten = new Forgotten(
                store,
                clock,
                machinery.outbox(),
                parts.book(),
                parts.ofSignIn().givenPasswords(),
                links,
                post,
                parts.audit());
        codes = new Codes(store, clock);
        registrations = new Registrations(store, clock, invoices, post, parts.audit());
    }

    /** For Blueprint, which makes no records. */
    public static Onboarding ofServer(
            Parts parts,
            Store store,
            Clock clock,
            Outbox outbox,
            Jobs jobs,
            Once once,
            Tries tries,
            Settings settings,
            List<Notices> notices,
            List<Printer> printers,
            List<Customers> registry,
            List<Streets> streets,
            List<InvoiceProof> invoices) {
        Machinery machinery = new Machinery(store, clock, outbox, jobs, once, tries, settings);
        return new Onboarding(parts, machinery, notices, printers, registry, streets, invoices);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(OFFERED, BY_INVOICE);
    }

    public OnboardingTopics topics() {
        return new OnboardingTopics();
    }

    public Codes codes() {
        return codes;
    }

    public Forgotten forgotten() {
        return forgotten;
    }

    public RegistrationQueue queue() {
        return new RegistrationQueue(store);
    }

    public IssueListJob job() {
        return new IssueListJob(store, clock, parts.access(), lists, registry, parts.audit());
    }

    /** Throws away links, requests and registrations whose time is over. */
    public Chore chore() {
        return new Tidying(List.of(links::clear, emails::clear, forgotten::clear, registrations::clear));
    }

    public SecretLinks activationLinks() {
        return new SentLinks(
                Purpose.ACTIVATION, links, account -> !parts.book().hasOwnPassword(account) && forgotten.open(account));
    }

    public SecretLinks passwordLinks() {
        return new SentLinks(Purpose.PASSWORD, links, forgotten::open);
    }

    public SecretLinks registrationLinks() {
        return new SentLinks(Purpose.REGISTRATION, links, registrations::open);
    }

    public SecretLinks newEmailLinks() {
        return new SentLinks(Purpose.EMAIL_NEW, links, emails::open);
    }

    public SecretLinks oldEmailLinks() {
        return new SentLinks(Purpose.EMAIL_OLD, links, emails::open);
    }

    /** The pages. */
    public OnboardingModule module() {
        Map<String, List<Object>> roots = new LinkedHashMap<>();
        Supplier<Optional<Integer>> regulations = parts::regulationsInForce;
        Opening opening = opening();
        roots.put("/activate", List.of(activatePages()));
        roots.put(
                "/register",
                List.of(
                        new RegisterPages(
                                registrations,
                                tries,
                                () -> settings.get(OFFERED),
                                () -> settings.get(BY_INVOICE),
                                regulations),
                        new ConfirmPages(
                                registrations, opening, parts.ofSignIn().givenPasswords(), registry, links)));
        roots.put("/forgotten", List.of(new ForgottenPages(forgotten, tries)));
        roots.put("/email", List.of(new EmailLinkPages(emails, links)));
        roots.put(
                "/account/email",
                List.of(new EmailPages(emails, parts.book(), parts.ofSignIn().proof(), tries)));
        roots.put("/office/accounts/new", List.of(applicationPages(regulations)));
        roots.put("/office/letters", List.of(letterPages()));
        roots.put("/office/account-lists", List.of(new ListPages(lists, once, registry), printingPages()));
        roots.put("/office/account-emails", List.of(new OfficeEmailPages(emails, parts.book(), parts.access())));
        roots.put("/office/activation-codes", List.of(new CodePages(store, codes, registry, customers -> parts.audit()
                .recordEach(
                        "accounts.code-made",
                        customers,
                        customers.stream().map(each -> "activation code").toList(),
                        ""))));
        roots.put(
                "/office/registrations",
                List.of(new RegistrationsPages(
                        store, registrations, opening, parts.book(), registry, post, parts.audit())));
        return new OnboardingModule(roots);
    }

    private ActivatePages activatePages() {
        return new ActivatePages(store, parts.book(), parts.ofSignIn().givenPasswords(), links, tries, post);
    }

    private ApplicationPages applicationPages(Supplier<Optional<Integer>> regulations) {
        Issuing issuing = new Issuing(
                store,
                clock,
                parts.book(),
                parts.grants(),
                parts.acceptances(),
                issues,
                emails,
                news,
                post,
                parts.audit());
        return new ApplicationPages(issuing, parts.book(), registry, once, regulations, parts.audit());
    }

    private LetterPages letterPages() {
        return new LetterPages(
                store,
                parts.book(),
                issues,
                parts.grants(),
                registry,
                letters,
                parts.ofSignIn().givenPasswords(),
                links,
                emails,
                parts.audit());
    }

    private PrintingPages printingPages() {
        return new PrintingPages(
                store, lists, issues, registry, letters, parts.ofSignIn().givenPasswords(), parts.audit());
    }

    private Opening opening() {
        return new Opening(
                store,
                clock,
                parts.book(),
                parts.grants(),
                parts.acceptances(),
                issues,
                parts.ofSignIn().givenPasswords(),
                registrations,
                codes,
                news,
                post,
                parts.audit());
    }
}
