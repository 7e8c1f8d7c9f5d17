package pl.ibok.accounts;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How many guesses a password stands, by zxcvbn (D. Wheeler, USENIX Security 2016): the 30,000 most used passwords, names and words, Polish ones of our own,
 * runs on a keyboard, dates and repeats, also with figures in place of letters.
 */
final class Guesses {
    /** What an attacker gets through who is not slowed down by the server. */
    private static final double ENOUGH = 1e8;

    /** The work grows with the square of the length; what begins well stays well. */
    private static final int LOOKED_AT = 32;

    private Guesses() {}

    /** Loaded when the first password is chosen: a tenth of a second and some megabytes. */
    private static final class Loaded {
        static final Zxcvbn ZXCVBN = load();

        private static Zxcvbn load() {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    Guesses.class.getResourceAsStream("/well-known-passwords.txt"), StandardCharsets.UTF_8))) {
                List<String> own = lines.lines().filter(line -> !line.isBlank()).toList();
                return new ZxcvbnBuilder()
                        .dictionaries(StandardDictionaries.loadAllDictionaries())
                        .dictionary(new Dictionary("polish", own))
                        .keyboards(StandardKeyboards.loadAllKeyboards())
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @param login a word that an attacker tries first; may be null */
    static boolean few(String password, String login) {
        String looked = password.substring(0, Math.min(password.length(), LOOKED_AT));
        return Loaded.ZXCVBN
                        .measure(looked, login == null ? List.of() : List.of(login))
                        .getGuesses()
                < ENOUGH;
    }
}
