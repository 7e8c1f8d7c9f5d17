package pl.ibok.accounts;

import java.time.Duration;
import java.util.Optional;
import pl.ibok.accounts.Credentials.Verdict;
import pl.ibok.accounts.Sessions.Origin;
import pl.ibok.accounts.Sessions.Session;
import pl.ibok.accounts.Sessions.Stage;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.TooMany;

/** Signing in and out. Every sign-in starts a session of its own and ends the one the browser came with. */
public final class SignIn {
    private final Store store;
    private final Clock clock;
    private final Credentials credentials;
    private final AccountBook book;
    private final Sessions sessions;
    private final Throttle throttle;
    private final AuditTrail audit;

    public SignIn(
            Store store,
            Clock clock,
            Credentials credentials,
            AccountBook book,
            Sessions sessions,
            Throttle throttle,
            AuditTrail audit) {
        this.store = store;
        this.clock = clock;
        this.credentials = credentials;
        this.book = book;
        this.sessions = sessions;
        this.throttle = throttle;
        this.audit = audit;
    }

    /** How a sign-in ended. */
    public sealed interface Outcome {
        /** Signed in; the cookie carries this. */
        record In(String cookie) implements Outcome {}

        /** The password was somebody else's: the cookie opens the page for a new one, and nothing else. */
        record NewPassword(String cookie) implements Outcome {}

        /** Login and password don't belong together. Whether there is such a login is not said. */
        record Wrong() implements Outcome {}

        /** Locked by the office. */
        record Locked() implements Outcome {}

        /** The one-time password is too old. */
        record Expired() implements Outcome {}

        /** @param busy everybody must wait, not only this one */
        record Wait(Duration time, boolean busy) implements Outcome {}
    }

    /** @param before what the session cookie carried, or null; that session ends */
    public Outcome signIn(String login, char[] password, Origin origin, String before) {
        Verdict verdict = credentials.check(login, password, origin.address());
        if (verdict instanceof Verdict.Right right) {
            boolean own = right.account().oneTimeUntil() == null;
            String cookie = begin(right, own ? Stage.OPEN : Stage.NEW_PASSWORD, origin, before);
            return own ? new Outcome.In(cookie) : new Outcome.NewPassword(cookie);
        }
        return refused(verdict);
    }

    /** Whether this login and password could sign in; for programs that fetch a token with HTTP Basic. Starts no session. */
    public Optional<Account> authenticate(String login, char[] password, String address) {
        Verdict verdict = credentials.check(login, password, address);
        if (verdict instanceof Verdict.Right right) {
            succeeded(right);
            return Optional.of(right.account());
        }
        if (refused(verdict) instanceof Outcome.Wait wait) {
            throw new TooMany("sign-ins", wait.time());
        }
        return Optional.empty();
    }

    /** The session that may only choose a new password, by its cookie. */
    public Optional<Account> choosingPassword(String cookie) {
        return cookie == null
                ? Optional.empty()
                : sessions.find(Secrets.hash(cookie))
                        .filter(session -> session.stage() == Stage.NEW_PASSWORD)
                        .map(Session::account)
                        .flatMap(book::find)
                        .filter(account -> !account.locked());
    }

    public void signOut(String cookie) {
        if (cookie != null) {
            sessions.end(Secrets.hash(cookie));
        }
    }

    private String begin(Verdict.Right right, Stage stage, Origin origin, String before) {
        return store.inTransaction(() -> {
            succeeded(right);
            signOut(before);
            return sessions.start(right.account().id(), stage, origin);
        });
    }

    private void succeeded(Verdict.Right right) {
        Account account = right.account();
        store.inTransaction(() -> {
            throttle.succeeded(right.attempt());
            if (right.newHash() != null) {
                book.rehash(account.id(), right.hash(), right.newHash());
            }
            store.sql(
                            "INSERT INTO accounts.known_address (account_id, address, last_at) VALUES (?, ?, ?)"
                                    + " ON CONFLICT (account_id, address) DO UPDATE SET last_at = excluded.last_at",
                            account.id(),
                            right.attempt().address(),
                            clock.now())
                    .update();
            audit.record(Visitors.caller(account), "accounts.signed-in", null, "account " + account.login(), "");
        });
    }

    private static Outcome refused(Verdict verdict) {
        if (verdict instanceof Verdict.Closed closed) {
            return closed.locked() ? new Outcome.Locked() : new Outcome.Expired();
        }
        if (verdict instanceof Verdict.Throttled throttled) {
            return new Outcome.Wait(throttled.pause(), false);
        }
        if (verdict instanceof Verdict.Busy busy) {
            return new Outcome.Wait(busy.pause(), true);
        }
        return new Outcome.Wrong();
    }
}
