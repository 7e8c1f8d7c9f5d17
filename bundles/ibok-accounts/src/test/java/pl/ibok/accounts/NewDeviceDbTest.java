package pl.ibok.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ibok.accounts.TestAccounts.HOME;
import static pl.ibok.accounts.TestAccounts.password;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.accounts.Sessions.Origin;
import pl.ibok.accounts.SignIn.Outcome;
import pl.ibok.api.notices.Notice;
import pl.ibok.testing.TestDatabase;

/** What the owner of an account is told about sign-ins from elsewhere. */
class NewDeviceDbTest {
    private static final String TELEPHONE = "Mozilla/5.0 (Linux; Android 15) Chrome/143.0 Mobile Safari/537.36";

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

    @BeforeEach
    void nothingIsTold() {
        accounts.notices.sent.clear();
    }

    private static void from(String login, String address, String userAgent) {
        Outcome outcome = accounts.signIn(login, password(login), new Origin(address, userAgent));
        assertThat(outcome).isInstanceOf(Outcome.In.class);
    }

    @Test
    void theFirstDeviceOfAllIsNoNews() {
        accounts.customer("pierwsza");
        accounts.signIn("pierwsza");
        accounts.signIn("pierwsza");
        assertThat(accounts.notices.sent).isEmpty();
    }

    @Test
    void anotherBrowserIsToldOnceWithoutTheAddress() {
        UUID id = accounts.customer("telefonistka");
        accounts.signIn("telefonistka");
        from("telefonistka", HOME.address(), TELEPHONE);
        from("telefonistka", HOME.address(), TELEPHONE);

        assertThat(accounts.notices.topics()).containsExactly("accounts.newDevice");
        Notice told = accounts.notices.sent.get(0);
        assertThat(told.to().toString()).contains(id.toString());
        assertThat(told.facts()).containsOnlyKeys("device", "at").containsEntry("device", "Chrome, Android");
    }

    @Test
    void anotherPartOfTheNetworkIsTold() {
        accounts.customer("podrozna");
        accounts.signIn("podrozna");
        from("podrozna", "192.0.77.1", HOME.userAgent());
        assertThat(accounts.notices.sent).as("the same provider").isEmpty();
        from("podrozna", "203.0.113.9", HOME.userAgent());
        assertThat(accounts.notices.topics()).containsExactly("accounts.newDevice");
    }

    @Test
    void aProgramThatFetchesATokenWithThePasswordIsADeviceToo() {
        accounts.customer("zautomatem");
        accounts.signIn("zautomatem");
        Origin program = new Origin("203.0.113.11", "curl/8.9");
        assertThat(accounts.parts.ofSignIn().signIn().authenticate("zautomatem", password("zautomatem"), program))
                .isPresent();
        assertThat(accounts.notices.topics()).containsExactly("accounts.newDevice");
    }

    @Test
    void aPasswordThatIsWrongIsNotToldOf() {
        accounts.customer("zgadywana");
        accounts.signIn("zgadywana");
        accounts.signIn("zgadywana", "coś innego".toCharArray(), new Origin("203.0.113.10", TELEPHONE));
        assertThat(accounts.notices.sent).isEmpty();
    }

    @Test
    void anAccountThatSleptLongIsToldOfItsNextSignIn() {
        accounts.customer("raznarok");
        accounts.signIn("raznarok");
        accounts.clock.pass(Duration.ofDays(300));
        accounts.parts.ofSignIn().devices().clear();
        accounts.signIn("raznarok");
        assertThat(accounts.notices.topics()).containsExactly("accounts.newDevice");
    }

    @Test
    void whatWasNotUsedForHalfAYearIsNewAgainAndForgotten() {
        accounts.customer("powracajaca");
        accounts.signIn("powracajaca");
        from("powracajaca", HOME.address(), TELEPHONE);
        accounts.clock.pass(Duration.ofDays(100));
        accounts.signIn("powracajaca");
        accounts.clock.pass(Duration.ofDays(100));
        accounts.notices.sent.clear();
        accounts.parts.ofSignIn().devices().clear();
        long left = accounts.store
                .sql(
                        "SELECT count(*) AS n FROM accounts.known_device AS d JOIN accounts.account AS a ON a.id = d.account_id"
                                + " WHERE a.login = 'powracajaca'")
                .one(row -> row.big("n"));
        assertThat(left).isEqualTo(1);
        from("powracajaca", HOME.address(), TELEPHONE);
        assertThat(accounts.notices.topics()).containsExactly("accounts.newDevice");
    }
}
