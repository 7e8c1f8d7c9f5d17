package pl.ibok.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person may choose as a password: long enough, no well-known one, not the login. No rules about kinds of characters and no expiry
 * (NIST SP 800-63B 3.1.1.2).
 */
public final class PasswordRules {
    public static final int SHORTEST = 10;
    static final int LONGEST = 128;
    private static final Set<String> KNOWN = wellKnown();

    private PasswordRules() {}

    /** The message that says what is wrong with it; empty when it will do. */
    public static Optional<String> problem(String password, String login) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("accounts.password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("accounts.password.long");
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (login != null && plain.contains(login.toLowerCase(Locale.ROOT))) {
            return Optional.of("accounts.password.login");
        }
        boolean few = plain.codePoints().distinct().count() < 5;
        return few || KNOWN.contains(plain) ? Optional.of("accounts.password.known") : Optional.empty();
    }

    private static Set<String> wellKnown() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PasswordRules.class.getResourceAsStream("/well-known-passwords.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
