package pl.ibok.accounts;

import java.util.Optional;
import pl.ibok.accounts.Credentials.Verdict;
import pl.ibok.api.access.Caller;
import pl.ibok.api.web.TooMany;

/** Asks somebody who is signed in for their password once more, before something that an unlocked screen must not be enough for. */
public final class PasswordProof {
    private final Credentials credentials;
    private final Throttle throttle;

    public PasswordProof(Credentials credentials, Throttle throttle) {
        this.credentials = credentials;
        this.throttle = throttle;
    }

    /**
     * The caller's account, when this is its password.
     *
     * @throws TooMany when wrong ones were tried too often
     */
    public Optional<Account> of(Caller caller, char[] password, String address) {
        Verdict verdict = credentials.check(caller.login(), password, address);
        if (verdict instanceof Verdict.Throttled throttled) {
            throw new TooMany("passwords", throttled.pause());
        }
        if (verdict instanceof Verdict.Busy busy) {
            throw new TooMany("passwords", busy.pause());
        }
        if (verdict instanceof Verdict.Right right) {
            throttle.succeeded(right.attempt());
            return Optional.of(right.account());
        }
        return Optional.empty();
    }
}
