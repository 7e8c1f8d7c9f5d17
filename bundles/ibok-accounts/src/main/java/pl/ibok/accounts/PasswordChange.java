package pl.ibok.accounts;

import java.util.List;
import java.util.Optional;
import pl.ibok.accounts.Sessions.Origin;
import pl.ibok.accounts.Sessions.Stage;
import pl.ibok.api.access.Caller;
import pl.ibok.api.store.Store;
import pl.ibok.api.web.TooMany;

/** Changing a password ends every session and token of the account and starts one session anew for whoever changed it. */
public final class PasswordChange {
    private final Store store;
    private final PasswordProof proof;
    private final Passwords passwords;
    private final HashingGate gate;
    private final AccountBook book;
    private final Sessions sessions;
    private final Tokens tokens;
    private final SignInSteps steps;
    private final AuditTrail audit;

    public PasswordChange(
            Store store,
            PasswordProof proof,
            Passwords passwords,
            HashingGate gate,
            AccountBook book,
            Sessions sessions,
            Tokens tokens,
            SignInSteps steps,
            AuditTrail audit) {
        this.store = store;
        this.proof = proof;
        this.passwords = passwords;
        this.gate = gate;
        this.book = book;
        this.sessions = sessions;
        this.tokens = tokens;
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
        return proof.of(caller, present, origin.address()).map(account -> replace(account, next, origin, Stage.OPEN));
    }

    /** A session begun after a choice of password, and what it still owes. */
    public record Chosen(String cookie, Stage stage) {}

    /** Chooses the first own password in place of one that somebody else gave. */
    public Chosen choose(Account account, char[] next, Origin origin) {
        Stage stage = steps.after(Stage.NEW_PASSWORD, account);
        return new Chosen(replace(account, next, origin, stage), stage);
    }

    /** Gives the account another one-time password; its sessions and tokens end. */
    public void reset(Account account, char[] oneTimePassword) {
        String hash = gate.passPatiently(() -> passwords.hash(oneTimePassword));
        store.inTransaction(() -> {
            book.password(account.id(), hash, true);
            sessions.endAll(account.id());
            tokens.revokeAll(List.of(account.id()), "password");
            audit.record("accounts.password-reset", null, "account " + account.login(), "");
        });
    }

    private String replace(Account account, char[] next, Origin origin, Stage stage) {
        String hash = gate.pass(() -> passwords.hash(next));
        return store.inTransaction(() -> {
            book.password(account.id(), hash, false);
            sessions.endAll(account.id());
            tokens.revokeAll(List.of(account.id()), "password");
            audit.record(Visitors.caller(account), "accounts.password-changed", null, "account " + account.login(), "");
            return sessions.start(account.id(), stage, origin);
        });
    }
}
