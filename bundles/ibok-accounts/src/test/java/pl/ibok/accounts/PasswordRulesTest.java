package pl.ibok.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "krótkie, accounts.password.short",
        "qwertyuiop, accounts.password.known",
        "Polska1234, accounts.password.known",
        "P@ssw0rd2024!, accounts.password.known",
        "Manchester1, accounts.password.known",
        "warszawa2024, accounts.password.known",
        "kochamcie1, accounts.password.known",
        "abababababababab, accounts.password.known",
        "1111111111111, accounts.password.known",
        "moje klient haslo, accounts.password.login"
    })
    void anEasyOneIsRefused(String password, String message) {
        assertThat(PasswordRules.problem(password, "Klient")).contains(message);
    }

    @ParameterizedTest
    @CsvSource({"cztery małe słowa razem", "Zażółć gęślą jaźń"})
    void aFewWordsWillDo(String password) {
        assertThat(PasswordRules.problem(password, "klient")).isEmpty();
    }

    @Test
    void noneOfTheThirtyThousandMostUsedWillDo() throws Exception {
        List<String> most = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies();
        assertThat(most).hasSizeGreaterThanOrEqualTo(30_000);
        assertThat(most).allSatisfy(each -> assertThat(PasswordRules.problem(each, "klient"))
                .isPresent());
    }

    @Test
    void oneThatWouldOnlyCostTimeIsRefused() {
        assertThat(PasswordRules.problem("długie hasło ".repeat(11), "klient")).contains("accounts.password.long");
    }

    @Test
    void aLetterTypedAsTwoSignsIsTheSameLetter() {
        Passwords passwords = new Passwords(32, 1);
        String hash = passwords.hash("ża ża ża ża".toCharArray());
        assertThat(passwords.check("z\u0307a z\u0307a z\u0307a z\u0307a".toCharArray(), hash))
                .isTrue();
        assertThat(passwords.check("za za za za".toCharArray(), hash)).isFalse();
    }
}
