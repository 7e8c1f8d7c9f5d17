package pl.ibok.accounts;

import java.util.List;
import pl.ibok.accounts.Parts.Around;
import pl.ibok.accounts.factor.Seal;
import pl.ibok.accounts.page.ClosePages;
import pl.ibok.accounts.page.FactorDemandedPages;
import pl.ibok.accounts.page.FactorPages;
import pl.ibok.accounts.page.FactorStepPages;
import pl.ibok.accounts.page.NewPasswordPages;
import pl.ibok.accounts.page.PasswordPages;
import pl.ibok.accounts.page.RegulationsStepPages;
import pl.ibok.accounts.page.SignInPages;
import pl.ibok.accounts.page.SignOutPages;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/** Proving who it is, put together: passwords, the second factor, what slows guessing down, and the steps of a sign-in. */
final class SignInParts {
    private final Clock clock;
    private final AccountBook book;
    private final Sessions sessions;
    private final Acceptances acceptances;
    private final LegalParts legal;
    private final Throttle throttle;
    private final KnownDevices devices;
    private final AccountRules rules;
    private final SecondFactor factor;
    private final SignIn signIn;
    private final PasswordProof proof;
    private final PasswordChange passwordChange;
    private final GivenPasswords givenPasswords;
    private final Closing closing;

    /** How passwords are hashed, and how many at once. */
    record Hashing(Passwords passwords, HashingGate gate) {}

    /** Who signs in, and what their sign-ins leave behind. */
    record Accounts(AccountBook book, Sessions sessions, Tokens tokens, Acceptances acceptances, Changes changes) {}

    SignInParts(
            Store store,
            Clock clock,
            Around around,
            Hashing hashing,
            Accounts accounts,
            LegalParts legal,
            Denials denials,
            AuditTrail audit) {
        this.clock = clock;
        this.book = accounts.book();
        this.sessions = accounts.sessions();
        this.acceptances = accounts.acceptances();
        this.legal = legal;
        Passwords passwords = hashing.passwords();
        HashingGate gate = hashing.gate();
        throttle = new Throttle(store, clock);
        AccountNews news = new AccountNews(around.notices());
        devices = new KnownDevices(store, clock, news);
        rules = new AccountRules(around.settings());
        Seal seal = new Seal(() -> around.keys().key("accounts.second-factor"));
        factor = new SecondFactor(store, clock, seal, throttle, denials, sessions, accounts.changes(), audit, news);
        SignInSteps steps = new SignInSteps(factor, rules, legal::owesRegulations);
        Credentials credentials = new Credentials(book, passwords, gate, throttle, denials, clock);
        proof = new PasswordProof(credentials, throttle);
        signIn = new SignIn(store, clock, credentials, book, sessions, steps, throttle, devices, audit);
        passwordChange =
                new PasswordChange(store, proof, passwords, gate, book, sessions, accounts.tokens(), steps, audit);
        givenPasswords = new GivenPasswords(store, clock, passwords, gate, book, sessions, accounts.tokens(), audit);
        closing = new Closing(store, clock, accounts.changes(), audit);
    }

    /** The pages on the way in. */
    List<Object> steps() {
        return List.of(
                new SignInPages(signIn),
                new NewPasswordPages(signIn, passwordChange),
                new FactorStepPages(signIn, factor),
                new FactorDemandedPages(signIn, factor, rules),
                new RegulationsStepPages(signIn, legal.documents(), acceptances, closing, clock));
    }

    List<Object> wayOut() {
        return List.of(new SignOutPages(signIn));
    }

    /** The pages about how one's own account is proved to be one's own, and closed. */
    List<Object> own() {
        return List.of(
                new PasswordPages(passwordChange),
                new FactorPages(factor, book, proof, rules),
                new ClosePages(closing, proof));
    }

    Throttle throttle() {
        return throttle;
    }

    KnownDevices devices() {
        return devices;
    }

    AccountRules rules() {
        return rules;
    }

    SecondFactor factor() {
        return factor;
    }

    SignIn signIn() {
        return signIn;
    }

    PasswordProof proof() {
        return proof;
    }

    PasswordChange passwordChange() {
        return passwordChange;
    }

    GivenPasswords givenPasswords() {
        return givenPasswords;
    }

    Closing closing() {
        return closing;
    }
}
