package pl.ibok.accounts;

import java.util.Locale;
import java.util.Optional;

/**
 * What a person may choose as a password: long enough, not soon guessed, not the login. No rules about kinds of characters and no expiry
 * (NIST SP 800-63B 3.1.1.2).
 */
public final class PasswordRules {
    public static final int SHORTEST = 10;
    static final int LONGEST = 128;

    private PasswordRules() {}

    /** The message that says what is wrong with it; empty when it will do. */
    public static Optional<String> problem(String password, String login) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("accounts.password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("accounts.password.long");
        }
        if (login != null && password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            return Optional.of("accounts.password.login");
        }
        return Guesses.few(password, login) ? Optional.of("accounts.password.known") : Optional.empty();
    }
}
