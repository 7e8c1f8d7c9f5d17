package pl.ibok.accounts;

import java.util.Optional;
import pl.ibok.accounts.Credentials.Verdict;
import pl.ibok.accounts.Sessions.Origin;
import pl.ibok.accounts.Sessions.Stage;
import pl.ibok.api.access.Caller;
import pl.ibok.api.store.Store;
import pl.ibok.api.web.TooMany;

/** Changing a password ends every session of the account and starts one anew for whoever changed it. */
public final class PasswordChange {
    private final Store store;
    private final Credentials credentials;
    private final Passwords passwords;
    private final HashingGate gate;
    private final Throttle throttle;
    private final AccountBook book;
    private final Sessions sessions;
    private final SignInSteps steps;
    private final AuditTrail audit;

    public PasswordChange(
            Store store,
            Credentials credentials,
            Passwords passwords,
            HashingGate gate,
            Throttle throttle,
            AccountBook book,
            Sessions sessions,
            SignInSteps steps,
            AuditTrail audit) {
        this.store = store;
        this.credentials = credentials;
        this.passwords = passwords;
        this.gate = gate;
        this.throttle = throttle;
        this.book = book;
        this.sessions = sessions;
        this.steps = steps;
        this.audit = audit;
    }

    /**
     * Changes the caller's own password.
     *
     * @return what the cookie carries from now on; empty when the present password is not right
     * @throws TooMany when wrong ones were tried too often
     */
    public Optional<String> change(Caller caller, char[] present, char[] next, Origin origin) {
        return known(caller, present, origin.address()).map(account -> replace(account, next, origin, Stage.OPEN));
    }

    /**
     * The caller's account, when this is its password: asked before what a browser left open must not do.
     *
     * @throws TooMany when wrong ones were tried too often
     */
    public Optional<Account> known(Caller caller, char[] present, String address) {
        Verdict verdict = credentials.check(caller.login(), present, address);
        if (verdict instanceof Verdict.Throttled throttled) {
            throw new TooMany("password changes", throttled.pause());
        }
        if (verdict instanceof Verdict.Busy busy) {
            throw new TooMany("password changes", busy.pause());
        }
        if (!(verdict instanceof Verdict.Right right)) {
            return Optional.empty();
        }
        throttle.succeeded(right.attempt());
        return Optional.of(right.account());
    }

    /** A session begun after a choice of password, and what it still owes. */
    public record Chosen(String cookie, Stage stage) {}

    /** Chooses the first own password in place of one that somebody else gave. */
    public Chosen choose(Account account, char[] next, Origin origin) {
        Stage stage = steps.after(Stage.NEW_PASSWORD, account);
        return new Chosen(replace(account, next, origin, stage), stage);
    }

    /** Gives the account another one-time password; its sessions end. */
    public void reset(Account account, char[] oneTimePassword) {
        String hash = gate.passPatiently(() -> passwords.hash(oneTimePassword));
        store.inTransaction(() -> {
            book.password(account.id(), hash, true);
            sessions.endAll(account.id());
            audit.record("accounts.password-reset", null, "account " + account.login(), "");
        });
    }

    private String replace(Account account, char[] next, Origin origin, Stage stage) {
        String hash = gate.pass(() -> passwords.hash(next));
        return store.inTransaction(() -> {
            book.password(account.id(), hash, false);
            sessions.endAll(account.id());
            audit.record(Visitors.caller(account), "accounts.password-changed", null, "account " + account.login(), "");
            return sessions.start(account.id(), stage, origin);
        });
    }
}
