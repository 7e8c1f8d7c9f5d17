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
    private final SignInSteps steps;
    private final Throttle throttle;
    private final KnownDevices devices;
    private final AuditTrail audit;

    public SignIn(
            Store store,
            Clock clock,
            Credentials credentials,
            AccountBook book,
            Sessions sessions,
            SignInSteps steps,
            Throttle throttle,
            KnownDevices devices,
            AuditTrail audit) {
        this.store = store;
        this.clock = clock;
        this.credentials = credentials;
        this.book = book;
        this.sessions = sessions;
        this.steps = steps;
        this.throttle = throttle;
        this.devices = devices;
        this.audit = audit;
    }

    /** How a sign-in ended. */
    public sealed interface Outcome {
        /** Signed in; the cookie carries this. */
        record In(String cookie) implements Outcome {}

        /** Something is still to be done: the cookie opens the page for it, and nothing else. */
        record Owing(String cookie, Stage stage) implements Outcome {}

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
            return begin(right, steps.first(right.account()), origin, before);
        }
        return refused(verdict);
    }

    /**
     * What comes after a step is done: its session ends, the next one begins.
     *
     * @param before what the session cookie carried
     */
    public Outcome goOn(Account account, Stage done, Origin origin, String before) {
        return store.inTransaction(() -> {
            if (done == Stage.SECOND_FACTOR) {
                entered(account, Throttle.Try.of(account.login(), origin.address()));
                devices.seen(account, origin);
            }
            signOut(before);
            Stage next = steps.after(done, account);
            return outcome(sessions.start(account.id(), next, origin), next);
        });
    }

    /**
     * The account, when this login and password alone would let it in; for programs that fetch a token with HTTP Basic. Starts no session. Where a second factor
     * or a new password is due, they are not enough.
     */
    public Optional<Account> authenticate(String login, char[] password, Origin origin) {
        Verdict verdict = credentials.check(login, password, origin.address());
        if (verdict instanceof Verdict.Right right) {
            boolean enough = !steps.needsMore(right.account());
            store.inTransaction(() -> {
                succeeded(right);
                if (enough) {
                    entered(right.account(), right.attempt());
                    devices.seen(right.account(), origin);
                }
            });
            return enough ? Optional.of(right.account()) : Optional.empty();
        }
        if (refused(verdict) instanceof Outcome.Wait wait) {
            throw new TooMany("sign-ins", wait.time());
        }
        return Optional.empty();
    }

    /** Whose session stands at this stage, by its cookie. */
    public Optional<Account> owing(String cookie, Stage stage) {
        return cookie == null
                ? Optional.empty()
                : sessions.find(Secrets.hash(cookie))
                        .filter(session -> session.stage() == stage)
                        .map(Session::account)
                        .flatMap(book::find)
                        .filter(account -> !account.locked());
    }

    public void signOut(String cookie) {
        if (cookie != null) {
            sessions.end(Secrets.hash(cookie));
        }
    }

    private Outcome begin(Verdict.Right right, Stage stage, Origin origin, String before) {
        return store.inTransaction(() -> {
            succeeded(right);
            if (stage != Stage.SECOND_FACTOR) {
                entered(right.account(), right.attempt());
                devices.seen(right.account(), origin);
            }
            signOut(before);
            return outcome(sessions.start(right.account().id(), stage, origin), stage);
        });
    }

    private static Outcome outcome(String cookie, Stage stage) {
        return stage == Stage.OPEN ? new Outcome.In(cookie) : new Outcome.Owing(cookie, stage);
    }

    private void succeeded(Verdict.Right right) {
        throttle.succeeded(right.attempt());
        if (right.newHash() != null) {
            book.rehash(right.account().id(), right.hash(), right.newHash());
        }
    }

    /** It is certain who it is: only now the address counts as known. */
    private void entered(Account account, Throttle.Try attempt) {
        store.sql(
                        "INSERT INTO accounts.known_address (account_id, address, last_at) VALUES (?, ?, ?)"
                                + " ON CONFLICT (account_id, address) DO UPDATE SET last_at = excluded.last_at",
                        account.id(),
                        attempt.address(),
                        clock.now())
                .update();
        audit.record(Visitors.caller(account), "accounts.signed-in", null, "account " + account.login(), "");
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
