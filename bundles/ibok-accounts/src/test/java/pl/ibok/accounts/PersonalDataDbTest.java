package pl.ibok.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ibok.accounts.TestAccounts.PL;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.testing.TestDatabase;

class PersonalDataDbTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static TestAccounts accounts;

    @BeforeAll
    static void open() {
        accounts = new TestAccounts(db);
    }

    @AfterAll
    static void close() {
        accounts.close();
    }

    @Test
    void aForgottenCustomersAccountIsBlankedAndClosedAtOnce() {
        UUID id = granted("zapomniana", "104-0001");
        String cookie = accounts.cookie("zapomniana");
        assertThat(accounts.parts.personalData().export("104-0001").get("accounts"))
                .asString()
                .contains("zapomniana");
        accounts.parts.personalData().anonymise("104-0001");
        accounts.parts.personalData().anonymise("104-0001");
        Account account = accounts.parts.book().find(id).orElseThrow();
        assertThat(account.name()).isEqualTo("–");
        assertThat(account.login()).doesNotContain("zapomniana");
        assertThat(accounts.parts.identity().ofSession(cookie, PL)).isEmpty();
        assertThat(accounts.signIn("zapomniana")).isEqualTo(new SignIn.Outcome.Wrong());
        assertThat(accounts.signIn(account.login())).isEqualTo(new SignIn.Outcome.Wrong());
    }

    @Test
    void anAccountThatActsForSomebodyElseStays() {
        UUID id = granted("zarzadca", "104-0002");
        accounts.parts.grants().put(id, "104-0003", Set.of("*"), TODAY, null);
        accounts.parts.personalData().anonymise("104-0002");
        assertThat(accounts.parts.book().find(id).orElseThrow().login()).isEqualTo("zarzadca");
        assertThat(accounts.parts.grants().of(id))
                .extracting(Grants.Grant::customer)
                .containsExactly("104-0003");
    }

    private static UUID granted(String login, String customer) {
        UUID id = accounts.customer(login);
        accounts.parts.grants().put(id, customer, Set.of("*"), TODAY, null);
        return id;
    }
}
