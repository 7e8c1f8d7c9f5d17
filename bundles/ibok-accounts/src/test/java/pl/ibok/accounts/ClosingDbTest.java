package pl.ibok.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.ibok.accounts.TestAccounts.HOME;
import static pl.ibok.accounts.TestAccounts.PL;
import static pl.ibok.accounts.TestAccounts.password;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.accounts.SignIn.Outcome;
import pl.ibok.api.access.Denied;
import pl.ibok.testing.TestDatabase;

class ClosingDbTest {
    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    private static TestAccounts accounts;

    @BeforeAll
    static void open() {
        accounts = new TestAccounts(db);
    }

    @AfterAll
    static void close() {
        accounts.close();
    }

    private static Account account(UUID id) {
        return accounts.parts.book().find(id).orElseThrow();
    }

    @Test
    void aClosedAccountLetsNobodyInAndItsGrantsEndAtOnce() {
        UUID id = accounts.customer("odchodzaca");
        UUID helper = accounts.customer("pomocnica");
        accounts.parts.grants().put(id, "105-0001", Set.of("*"), LONG_AGO, null);
        accounts.parts.grants().put(id, "105-0002", Set.of("*"), accounts.clock.today(), null);
        accounts.parts.grants().put(helper, "105-0001", Set.of("*"), LONG_AGO, null);
        accounts.store
                .sql("UPDATE accounts.customer_grant SET delegated_by = ? WHERE account_id = ?", id, helper)
                .update();
        String cookie = accounts.cookie("odchodzaca");

        accounts.parts.ofSignIn().closing().close(account(id));

        assertThat(accounts.parts.identity().ofSession(cookie, PL)).isEmpty();
        assertThat(accounts.signIn("odchodzaca")).isEqualTo(new Outcome.Wrong());
        assertThat(accounts.signIn(account(id).login(), password("odchodzaca"), HOME))
                .isEqualTo(new Outcome.Wrong());
        assertThat(accounts.parts.grants().of(id, "105-0001", accounts.clock.today()))
                .isEmpty();
        assertThat(accounts.parts.grants().of(id, "105-0002", accounts.clock.today()))
                .isEmpty();
        assertThat(accounts.parts.grants().of(helper, "105-0001", accounts.clock.today()))
                .isEmpty();
        assertThat(account(id).closedAt()).isEqualTo(accounts.clock.now());
        assertThat(account(id).email()).isNull();
        assertThat(accounts.audited("accounts.closed")).isEqualTo(1);
        assertThat(accounts.audited("accounts.grant-ended")).isEqualTo(3);
    }

    @Test
    void anAccountOfStaffIsNotClosedByItsOwner() {
        UUID id = accounts.staff("trwala", "clerk");
        assertThatThrownBy(() -> accounts.parts.ofSignIn().closing().close(account(id)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allOtherSessionsEndAndTheOwnStays() {
        accounts.customer("wszedzie");
        String here = accounts.cookie("wszedzie");
        String there = accounts.cookie("wszedzie");
        int ended = accounts.parts
                .sessions()
                .endOthers(
                        accounts.caller(here).account(), accounts.caller(here).session());
        assertThat(ended).isEqualTo(1);
        assertThat(accounts.parts.identity().ofSession(there, PL)).isEmpty();
        assertThat(accounts.parts.identity().ofSession(here, PL)).isPresent();
    }

    @Test
    void theCustomerSeesWhoLookedAndNotTheirOwnVisits() {
        UUID id = accounts.customer("ogladana");
        accounts.parts.grants().put(id, "105-0003", Set.of("*"), LONG_AGO, null);
        accounts.staff("ciekawy", "clerk");
        String staff = accounts.cookie("ciekawy");
        accounts.parts
                .access()
                .as(accounts.caller(staff), () -> accounts.parts.access().require("reading.review", "105-0003"));
        String own = accounts.cookie("ogladana");
        accounts.parts
                .access()
                .as(accounts.caller(own), () -> accounts.parts.access().require("reading.see", "105-0003"));

        var looks = new AuditSearch(accounts.store).looks("105-0003", id, 0, 10);

        assertThat(looks)
                .filteredOn(look -> look.action().equals("accounts.seen"))
                .singleElement()
                .satisfies(look -> {
                    assertThat(look.kind()).isEqualTo("staff");
                    assertThat(look.roles()).containsExactly("clerk");
                    assertThat(look.subject()).isEqualTo("reading.review");
                });
        assertThat(new AuditSearch(accounts.store).looks("105-0004", id, 0, 10)).isEmpty();
        assertThatThrownBy(() -> accounts.parts
                        .access()
                        .as(accounts.caller(own), () -> accounts.parts.access().require("accounts.looks", "105-0004")))
                .isInstanceOf(Denied.class);
    }
}
