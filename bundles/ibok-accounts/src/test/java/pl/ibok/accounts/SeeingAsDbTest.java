package pl.ibok.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.access.Access.CustomerGrant;
import pl.ibok.api.access.Caller;
import pl.ibok.api.access.Denied;
import pl.ibok.api.access.Permission;
import pl.ibok.api.office.CustomerPart.Part;
import pl.ibok.api.web.Words;
import pl.ibok.testing.TestDatabase;

class SeeingAsDbTest {
    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static TestAccounts accounts;

    @BeforeAll
    static void open() {
        accounts = new TestAccounts(db);
        accounts.parts.roles().meet(List.of(Permission.staff(SeeingAs.PERMISSION, "clerk")));
    }

    @AfterAll
    static void close() {
        accounts.close();
    }

    private static void as(Caller caller, Runnable work) {
        accounts.parts.access().as(caller, work);
    }

    private static String looking(String login, String customer) {
        accounts.staff(login, "clerk");
        String cookie = accounts.cookie(login);
        as(
                accounts.caller(cookie),
                () -> accounts.parts.seeing().open(customer, "Halina Zielińska", "pytanie o odczyt"));
        return cookie;
    }

    @Test
    void aViewOpensEverythingOfThisCustomerAndNothingOfAnother() {
        Caller clerk = accounts.caller(looking("ania", "104-0027"));
        as(clerk, () -> {
            assertThat(accounts.parts.access().allows("reading.see", "104-0027"))
                    .isTrue();
            assertThat(accounts.parts.access().allows("reading.see", "104-0099"))
                    .isFalse();
            assertThat(accounts.parts.access().allows("reading.unknown", "104-0027"))
                    .isFalse();
            assertThat(accounts.parts.access().customers(clerk))
                    .extracting(CustomerGrant::customer)
                    .containsExactly("104-0027");
            assertThat(accounts.parts.access().current(clerk))
                    .map(CustomerGrant::customer)
                    .contains("104-0027");
            assertThatThrownBy(() -> accounts.parts.access().require("reading.see", "104-0099"))
                    .isInstanceOf(Denied.class);
        });
    }

    @Test
    void theCallerStaysWhoTheyAreAndGainsNoStaffPermission() {
        Caller clerk = accounts.caller(looking("basia", "104-0027"));
        assertThat(clerk.staff()).isTrue();
        assertThat(clerk.login()).isEqualTo("basia");
        assertThat(clerk.staffPermissions()).containsExactlyInAnyOrder("reading.review", SeeingAs.PERMISSION);
        as(clerk, () -> assertThatThrownBy(() -> accounts.parts.access().requireStaff("accounts.staff"))
                .isInstanceOf(Denied.class));
    }

    @Test
    void theViewIsOfOneSessionOnly() {
        looking("celina", "104-0027");
        Caller elsewhere = accounts.caller(accounts.cookie("celina"));
        assertThat(accounts.parts.seeing().view(elsewhere)).isEmpty();
        as(elsewhere, () -> assertThat(accounts.parts.access().allows("reading.see", "104-0027"))
                .isFalse());
    }

    @Test
    void aTokenOfTheSameAccountNeverSees() {
        UUID account = accounts.staff("dorota", "clerk");
        looking("dorota", "104-0027");
        Caller browser = accounts.caller(accounts.cookie("dorota"));
        Caller token = new Caller(
                account,
                "dorota",
                "Biuro dorota",
                Caller.Kind.STAFF,
                browser.staffPermissions(),
                browser.session(),
                true,
                Caller.POLISH);
        assertThat(accounts.parts.seeing().view(token)).isEmpty();
        as(token, () -> assertThatThrownBy(() -> accounts.parts.seeing().open("104-0027", "Halina", ""))
                .isInstanceOf(Denied.class));
    }

    @Test
    void whoMayNotCantOpenAView() {
        accounts.staff("edyta", "editor");
        accounts.customer("klient");
        for (String login : List.of("edyta", "klient")) {
            Caller caller = accounts.caller(accounts.cookie(login));
            as(caller, () -> assertThatThrownBy(() -> accounts.parts.seeing().open("104-0027", "Halina", ""))
                    .isInstanceOf(Denied.class));
            assertThat(accounts.parts.seeing().view(caller)).isEmpty();
        }
    }

    @Test
    void theViewEndsByItselfAfterHalfAnHour() {
        Caller clerk = accounts.caller(looking("felicja", "104-0027"));
        accounts.clock.pass(Duration.ofMinutes(29));
        assertThat(accounts.parts.seeing().view(clerk)).isPresent();
        accounts.clock.pass(Duration.ofMinutes(1));
        assertThat(accounts.parts.seeing().view(clerk)).isEmpty();
    }

    @Test
    void theViewEndsWithThePermission() {
        Caller clerk = accounts.caller(looking("gosia", "104-0027"));
        Caller without = new Caller(
                clerk.account(),
                clerk.login(),
                clerk.name(),
                clerk.kind(),
                Set.of("reading.review"),
                clerk.session(),
                false,
                Caller.POLISH);
        assertThat(accounts.parts.seeing().view(without)).isEmpty();
    }

    @Test
    void theViewIsEndedAtOnceAndBothEndsAreInTheAudit() {
        String cookie = looking("hania", "104-0500");
        Caller clerk = accounts.caller(cookie);
        as(clerk, () -> {
            accounts.parts.seeing().looked(accounts.parts.seeing().view(clerk).orElseThrow(), "/e-reading");
            accounts.parts.seeing().end();
        });
        assertThat(accounts.parts.seeing().view(accounts.caller(cookie))).isEmpty();
        List<String> told = accounts.store
                .sql("SELECT who || ' ' || action || ' ' || subject || ' ' || detail AS told FROM accounts.audit"
                        + " WHERE customer = '104-0500' ORDER BY id")
                .list(row -> row.text("told").strip());
        assertThat(told)
                .containsExactly(
                        "hania accounts.seeing-as customer 104-0500 pytanie o odczyt",
                        "hania accounts.seen-as /e-reading",
                        "hania accounts.seeing-as.ended customer 104-0500");
    }

    @Test
    void theOfficeSeesWhichAccountsSeeACustomer() {
        UUID account = accounts.customer("halina");
        LocalDate from = LocalDate.of(2026, 1, 1);
        accounts.parts.accounts().grant(account, "104-0700", Set.of("*"), from, null);
        Part part = accounts.parts.inOffice().part("104-0700", LocalDate.of(2026, 11, 23), new Keys());
        assertThat(part.rows()).singleElement().satisfies(row -> assertThat(row.cells())
                .containsExactly(
                        "halina", "accounts.part.everything", "accounts.part.since 2026-01-01", "accounts.part.never"));
        assertThat(part.rows().get(0).link()).isEqualTo("/office/accounts/" + account);
        accounts.cookie("halina");
        assertThat(accounts.parts
                        .inOffice()
                        .part("104-0700", from, new Keys())
                        .rows()
                        .get(0)
                        .cells()
                        .get(3))
                .startsWith("accounts.part.at");
        assertThat(accounts.parts.inOffice().part("104-0701", from, new Keys()).rows())
                .isEmpty();
    }

    /** Words that are only their keys. */
    private static final class Keys implements Words {
        @Override
        public String text(String key, Object... arguments) {
            return arguments.length == 0 ? key : key + " " + arguments[0];
        }

        @Override
        public Locale locale() {
            return Caller.POLISH;
        }
    }
}
