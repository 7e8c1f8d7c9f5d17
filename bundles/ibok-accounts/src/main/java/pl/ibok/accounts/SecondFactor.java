package pl.ibok.accounts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import pl.ibok.accounts.Throttle.Try;
import pl.ibok.accounts.factor.Base32;
import pl.ibok.accounts.factor.Seal;
import pl.ibok.accounts.factor.Totp;
import pl.ibok.api.access.Caller;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.TooMany;

/**
 * The second factor of accounts: a key in an authenticator application (RFC 6238) and ten recovery codes. A code counts once, and wrong ones are throttled like
 * wrong passwords, by counters of their own: who gets this far knows the password.
 */
public final class SecondFactor {
    /** 160 bits, as RFC 4226 section 4 recommends. */
    private static final int KEY_BYTES = 20;

    /** How long a key that was shown waits for its first code. */
    private static final Duration WAITING = Duration.ofMinutes(15);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Store store;
    private final Clock clock;
    private final Seal seal;
    private final Throttle throttle;
    private final Denials denials;
    private final RecoveryCodes codes;
    private final Sessions sessions;
    private final Changes changes;
    private final AuditTrail audit;
    private final AccountNews news;

    public SecondFactor(
            Store store,
            Clock clock,
            Seal seal,
            Throttle throttle,
            Denials denials,
            Sessions sessions,
            Changes changes,
            AuditTrail audit,
            AccountNews news) {
        this.store = store;
        this.clock = clock;
        this.seal = seal;
        this.throttle = throttle;
        this.denials = denials;
        this.codes = new RecoveryCodes(store, clock);
        this.sessions = sessions;
        this.changes = changes;
        this.audit = audit;
        this.news = news;
    }

    /**
     * @param since when it was confirmed; null while it is off
     * @param codesLeft recovery codes that still work
     */
    public record State(Instant since, int codesLeft) {
        public boolean on() {
            return since != null;
        }
    }

    private record Kept(byte[] secret, long lastStep, Instant begunAt, Instant confirmedAt) {
        boolean waiting(Instant now) {
            return confirmedAt == null && begunAt.isAfter(now.minus(WAITING));
        }
    }

    public State state(UUID account) {
        return kept(account)
                .filter(kept -> kept.confirmedAt() != null)
                .map(kept -> new State(kept.confirmedAt(), codes.left(account)))
                .orElse(new State(null, 0));
    }

    public boolean on(UUID account) {
        return kept(account).filter(kept -> kept.confirmedAt() != null).isPresent();
    }

    /** Makes a new key; it counts only once {@link #confirm} has seen a code of it. One that counts already stays. */
    public void begin(Account account) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        store.inTransaction(() -> store.sql(
                        """
                        INSERT INTO accounts.second_factor AS f (account_id, secret, begun_at) VALUES (?, ?, ?)
                        ON CONFLICT (account_id) DO UPDATE
                           SET secret = excluded.secret, begun_at = excluded.begun_at, last_step = 0
                         WHERE f.confirmed_at IS NULL
                        """,
                        account.id(),
                        seal.close(key, account.id()),
                        clock.now())
                .update());
    }

    /** The key that waits for its first code, in Base32. */
    public Optional<String> waiting(Account account) {
        return kept(account.id())
                .filter(kept -> kept.waiting(clock.now()))
                .map(kept -> Base32.of(seal.open(kept.secret(), account.id())));
    }

    /**
     * Switches it on with a code of the waiting key. The account's other sessions end: they were begun with the password alone, and one that still owes a second
     * factor would now have what it owes.
     *
     * @param session hash of the session that confirms, in hex; it goes on
     * @return ten recovery codes, never seen again; empty when the code is not right
     * @throws TooMany when wrong ones were tried too often
     */
    public List<String> confirm(Account account, String typed, String address, String session) {
        Kept kept =
                kept(account.id()).filter(found -> found.waiting(clock.now())).orElse(null);
        if (kept == null || !tried(account, address, () -> take(account, kept, typed))) {
            return List.of();
        }
        return store.inTransaction(() -> {
            int on = store.sql(
                            "UPDATE accounts.second_factor SET confirmed_at = ? WHERE account_id = ? AND confirmed_at IS NULL",
                            clock.now(),
                            account.id())
                    .update();
            if (on == 0) {
                return List.of();
            }
            sessions.endOthers(account.id(), session);
            audit.record(Visitors.caller(account), "accounts.second-factor-on", null, subject(account), "");
            news.secondFactorOn(account);
            changes.of(account.id());
            return codes.replace(account.id());
        });
    }

    /**
     * Whether the code is the application's present one or an unused recovery code; either is used up by it.
     *
     * @throws TooMany when wrong ones were tried too often
     */
    public boolean check(Account account, String typed, String address) {
        Kept kept =
                kept(account.id()).filter(found -> found.confirmedAt() != null).orElse(null);
        return kept != null && tried(account, address, () -> take(account, kept, typed) || recovered(account, typed));
    }

    /** Ten new recovery codes; the earlier ones end. */
    public List<String> newCodes(Account account) {
        return store.inTransaction(() -> {
            audit.record("accounts.recovery-codes-made", null, subject(account), "");
            return codes.replace(account.id());
        });
    }

    /** Switches it off: its owner with a code, or the office for somebody who lost the telephone. */
    public void off(Account account, boolean byOffice) {
        store.inTransaction(() -> {
            int gone = store.sql("DELETE FROM accounts.second_factor WHERE account_id = ?", account.id())
                    .update();
            if (gone == 1) {
                String action = byOffice ? "accounts.second-factor-reset" : "accounts.second-factor-off";
                audit.record(action, null, subject(account), "");
                news.secondFactorOff(account, byOffice);
                changes.of(account.id());
            }
        });
    }

    private boolean recovered(Account account, String typed) {
        if (!codes.use(account.id(), typed)) {
            return false;
        }
        audit.record(Visitors.caller(account), "accounts.recovery-code-used", null, subject(account), "");
        return true;
    }

    /** Takes the code of a step, unless it or a later one has been taken already, perhaps at this very moment on another node. */
    private boolean take(Account account, Kept kept, String typed) {
        String digits = typed.replaceAll("\\s", "");
        if (digits.length() != Totp.DIGITS
                || !StandardCharsets.US_ASCII.newEncoder().canEncode(digits)) {
            return false;
        }
        byte[] key = seal.open(kept.secret(), account.id());
        // A telephone knows nothing of the day that a demonstration stands on.
        OptionalLong step = Totp.match(key, digits, clock.machine(), kept.lastStep());
        return step.isPresent()
                && store.sql(
                                        "UPDATE accounts.second_factor SET last_step = ? WHERE account_id = ? AND last_step < ?",
                                        step.getAsLong(),
                                        account.id(),
                                        step.getAsLong())
                                .update()
                        == 1;
    }

    private boolean tried(Account account, String address, BooleanSupplier check) {
        Try attempt = Try.of("second factor of " + account.login(), address);
        Optional<Duration> wait = throttle.wait(attempt);
        if (wait.isEmpty()) {
            wait = throttle.begin(attempt);
        }
        if (wait.isPresent()) {
            throw new TooMany("second factor", wait.get());
        }
        boolean right = store.inTransaction(() -> {
            boolean found = check.getAsBoolean();
            if (found) {
                throttle.succeeded(attempt);
            }
            return found;
        });
        if (!right) {
            denials.add(Caller.nobody(Caller.POLISH), "second-factor", null);
        }
        return right;
    }

    private Optional<Kept> kept(UUID account) {
        return store.sql(
                        "SELECT secret, last_step, begun_at, confirmed_at FROM accounts.second_factor WHERE account_id = ?",
                        account)
                .first(row -> new Kept(
                        row.bytes("secret"),
                        row.big("last_step"),
                        row.instant("begun_at"),
                        row.instant("confirmed_at")));
    }

    private static String subject(Account account) {
        return "account " + account.login();
    }
}
