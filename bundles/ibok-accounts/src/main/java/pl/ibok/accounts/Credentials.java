package pl.ibok.accounts;

import java.time.Duration;
import java.util.Optional;
import pl.ibok.accounts.Throttle.Try;
import pl.ibok.api.access.Caller;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.TooMany;

/**
 * Tells whether a login, or an e-mail address in its place, and a password belong together: throttled, hashing a few at a time, and with the same work and
 * the same answer whether or not there is such an account. Tries count by what was typed: a counter that both names shared would tell that they belong
 * together.
 */
public final class Credentials {
    private final AccountBook book;
    private final Passwords passwords;
    private final HashingGate gate;
    private final Throttle throttle;
    private final Denials denials;
    private final Clock clock;

    public Credentials(
            AccountBook book, Passwords passwords, HashingGate gate, Throttle throttle, Denials denials, Clock clock) {
        this.book = book;
        this.passwords = passwords;
        this.gate = gate;
        this.throttle = throttle;
        this.denials = denials;
        this.clock = clock;
    }

    /** What came of a check. Only {@link Right} and {@link Locked} say anything about an account: they know its password. */
    sealed interface Verdict {
        /** @param newHash the same password at today's cost, when it was kept at another; else null */
        record Right(Account account, String hash, String newHash, Try attempt) implements Verdict {}

        record Wrong() implements Verdict {}

        /** Right, but the office has locked the account or the one-time password is too old. */
        record Closed(boolean locked) implements Verdict {}

        record Throttled(Duration pause) implements Verdict {}

        record Busy(Duration pause) implements Verdict {}
    }

    Verdict check(String login, char[] password, String address) {
        Try attempt = Try.of(login, address);
        Optional<Duration> wait = throttle.wait(attempt);
        if (wait.isPresent()) {
            return new Verdict.Throttled(wait.get());
        }
        try {
            return gate.pass(() -> checked(attempt, password));
        } catch (TooMany busy) {
            return new Verdict.Busy(busy.retryAfter());
        }
    }

    private Verdict checked(Try attempt, char[] password) {
        Optional<Duration> wait = throttle.begin(attempt);
        if (wait.isPresent()) {
            return new Verdict.Throttled(wait.get());
        }
        Optional<AccountBook.Known> known = book.signingIn(attempt.login());
        String hash = known.map(AccountBook.Known::hash).orElse(null);
        if (!passwords.check(password, hash)) {
            denials.add(Caller.nobody(Caller.POLISH), "sign-in", null);
            return new Verdict.Wrong();
        }
        Account account = known.orElseThrow().account();
        boolean expired =
                account.oneTimeUntil() != null && account.oneTimeUntil().isBefore(clock.now());
        if (account.locked() || expired) {
            throttle.takeBack(attempt);
            return new Verdict.Closed(account.locked());
        }
        return new Verdict.Right(account, hash, passwords.outdated(hash) ? passwords.hash(password) : null, attempt);
    }
}
