package pl.ibok.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.ibok.accounts.TestAccounts.HOME;
import static pl.ibok.accounts.TestAccounts.PL;
import static pl.ibok.accounts.TestAccounts.password;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Customers;
import pl.ibok.testing.TestDatabase;

class AccessDbTest {
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
    void anAccountMayDoForItsCustomerWhatIsGrantedAndNothingElse() {
        Caller caller = granted("zwykla", "104-0001", Set.of("reading.see"), TODAY, null);
        assertThat(allows(caller, "reading.see", "104-0001")).isTrue();
        assertThat(allows(caller, "reading.submit", "104-0001")).isFalse();
        assertThat(allows(caller, "reading.see", "104-0002")).isFalse();
        assertThat(allows(caller, "reading.see", null)).isFalse();
    }

    @Test
    void aGrantHoldsFromItsFirstDayToItsLast() {
        assertThat(allowedOn("jutro", TODAY.plusDays(1), null)).isFalse();
        assertThat(allowedOn("dzis", TODAY, TODAY)).isTrue();
        assertThat(allowedOn("wczoraj", TODAY.minusDays(9), TODAY.minusDays(1))).isFalse();
    }

    @Test
    void colleaguesAreThoseWhoseRoleMayAndNoCustomers() {
        accounts.staff("zosia", "clerk");
        accounts.staff("ala", "administrator", "clerk");
        accounts.staff("edek", "editor");
        granted("klientka", "104-0040", Set.of("*"), TODAY, null);
        assertThat(accounts.parts.correspondence().staff("reading.review"))
                .extracting(colleague -> colleague.name())
                .containsSubsequence("Biuro ala", "Biuro zosia")
                .doesNotContain("Biuro edek", "Halina klientka");
        assertThat(accounts.parts.correspondence().staff("nobody.declared")).isEmpty();
    }

    @Test
    void everythingMeansEveryPermissionOfCustomersButNoneOfTheStaff() {
        Caller caller = granted("pelna", "104-0003", Set.of("*"), TODAY, null);
        assertThat(allows(caller, "reading.submit", "104-0003")).isTrue();
        assertThat(allows(caller, "reading.review", "104-0003")).isFalse();
        assertThat(allows(caller, "nobody.declared", "104-0003")).isFalse();
    }

    @Test
    void aRefusalAboutACustomerLooksLikeNothingThereAndIsCounted() {
        Caller caller = granted("ciekawska", "104-0004", Set.of("*"), TODAY, null);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> accounts.parts
                            .access()
                            .as(caller, () -> accounts.parts.access().require("reading.see", "104-9999")))
                    .isInstanceOfSatisfying(Denied.class, denied -> assertThat(denied.isHidden())
                            .isTrue());
        }
        accounts.parts.denials().close();
        long count = accounts.store
                .sql("SELECT count FROM accounts.denial WHERE login = 'ciekawska' AND permission = 'reading.see'")
                .one(row -> row.big("count"));
        assertThat(count).isEqualTo(3);
    }

    @Test
    void askingForWhatIsNotOnesOwnIsCountedAsARefusalToo() {
        Caller caller = granted("zgadujaca", "104-0006", Set.of("*"), TODAY, null);
        accounts.parts.access().as(caller, () -> accounts.parts.access().missed("reading.see", "104-0006"));
        accounts.parts.denials().flush();
        String customer = accounts.store
                .sql("SELECT customer FROM accounts.denial WHERE login = 'zgadujaca' AND permission = 'reading.see'")
                .one(row -> row.text("customer"));
        assertThat(customer).isEqualTo("104-0006");
    }

    @Test
    void staffMayWhatTheirRolesHaveAndEveryLookAtACustomerIsAudited() {
        accounts.staff("biuro", "clerk");
        Caller clerk = accounts.caller(accounts.cookie("biuro"));
        long before = accounts.audited("accounts.seen");
        accounts.parts.access().as(clerk, () -> {
            accounts.parts.access().requireStaff("reading.review");
            accounts.parts.access().require("reading.review", "104-0005");
            accounts.parts.access().require("reading.review", "104-0005");
        });
        assertThat(accounts.audited("accounts.seen")).isEqualTo(before + 1);
        assertThat(allows(clerk, "reading.see", "104-0005")).isFalse();
        assertThatThrownBy(() -> accounts.parts
                        .access()
                        .as(clerk, () -> accounts.parts.access().requireStaff("accounts.audit")))
                .isInstanceOfSatisfying(
                        Denied.class, denied -> assertThat(denied.isHidden()).isFalse());
    }

    @Test
    void aCustomersOwnReadsAreNotAuditedButADelegatesAre() {
        UUID owner = accounts.customer("mama");
        Caller caller = granted("corka", "104-0006", Set.of("*"), TODAY, null);
        long before = accounts.audited("accounts.seen");
        accounts.parts.access().as(caller, () -> accounts.parts.access().require("reading.see", "104-0006"));
        assertThat(accounts.audited("accounts.seen")).isEqualTo(before);
        accounts.store
                .sql("UPDATE accounts.customer_grant SET delegated_by = ? WHERE customer = '104-0006'", owner)
                .update();
        accounts.parts.changes().ofAll();
        accounts.parts.access().as(caller, () -> accounts.parts.access().require("reading.see", "104-0006"));
        assertThat(accounts.audited("accounts.seen")).isEqualTo(before + 1);
    }

    @Test
    void aTokenMayNoMoreThanItsScopesAndNoMoreThanItsAccount() {
        granted("zprogramem", "104-0007", Set.of("reading.see", "reading.submit"), TODAY, null);
        Caller token = token("zprogramem", Set.of("reading.see"));
        assertThat(allows(token, "reading.see", "104-0007")).isTrue();
        assertThat(allows(token, "reading.submit", "104-0007")).isFalse();
        Caller wide = token("zprogramem", Set.of("*"));
        assertThat(allows(wide, "reading.submit", "104-0007")).isTrue();
        assertThat(allows(wide, "reading.see", "104-0001")).isFalse();
        accounts.staff("biuroprogram", "clerk");
        assertThat(token("biuroprogram", Set.of("reading.see")).staffPermissions())
                .isEmpty();
        assertThat(token("biuroprogram", Set.of("reading.review")).staffPermissions())
                .containsExactly("reading.review");
    }

    @Test
    void aRevokedGrantIsRefusedAtOnce() {
        Caller caller = granted("najemca", "104-0008", Set.of("*"), TODAY, null);
        assertThat(allows(caller, "reading.see", "104-0008")).isTrue();
        accounts.parts.grants().put(caller.account(), "104-0008", Set.of("*"), TODAY.minusDays(9), TODAY.minusDays(1));
        assertThat(allows(caller, "reading.see", "104-0008")).isFalse();
    }

    @Test
    void whatABundleShipsForARoleIsTakenOverOnceSoThatEditsHold() {
        Permission shipped = Permission.staff("note.issue", "accountant");
        accounts.parts.roles().meet(List.of(shipped));
        assertThat(accounts.parts.roles().all().get("accountant")).contains("note.issue");
        accounts.store
                .sql("DELETE FROM accounts.role_permission WHERE permission = 'note.issue'")
                .update();
        accounts.parts.roles().meet(List.of(shipped));
        assertThat(accounts.parts.roles().all().get("accountant")).doesNotContain("note.issue");
    }

    @Test
    void theSessionRemembersItsCustomerAndOnlyAGrantedOne() {
        Caller caller = granted("dwadomy", "104-0011", Set.of("*"), TODAY, null);
        accounts.parts.grants().put(caller.account(), "104-0010", Set.of("*"), TODAY, null);
        assertThat(current(caller)).contains("104-0010");
        accounts.parts.access().remember(caller, "104-0011");
        assertThat(current(caller)).contains("104-0011");
        assertThatThrownBy(() -> accounts.parts.access().remember(caller, "104-0001"))
                .isInstanceOf(Denied.class);
        assertThat(current(caller)).contains("104-0011");
        assertThat(current(token("dwadomy", Set.of("*")))).isEmpty();
    }

    @Test
    void customersComeWithTheRegistrysNamesInItsOrderByOneQuestion() {
        Caller caller = granted("zarzadca", "2", Set.of("*"), TODAY, null);
        accounts.parts.grants().put(caller.account(), "1", Set.of("reading.see"), TODAY, null);
        accounts.parts.grants().put(caller.account(), "0", Set.of("*"), TODAY, null);
        OneQuestion registry = new OneQuestion();
        accounts.registry.add(registry);
        accounts.parts.changes().ofAll();
        List<CustomerGrant> customers = accounts.parts.access().customers(caller);
        accounts.registry.clear();
        assertThat(customers).extracting(CustomerGrant::name).containsExactly("Ćwik", "Zając", "0");
        assertThat(customers.get(0).permissions()).contains("reading.see", "reading.submit");
        assertThat(customers.get(1).permissions()).containsExactly("reading.see");
        assertThat(registry.asked).isEqualTo(1);
    }

    @Test
    void theSystemMayAndNobodyMayNot() {
        assertThat(allows(Caller.system("import"), "reading.submit", "104-0001"))
                .isTrue();
        assertThat(allows(Caller.nobody(PL), "reading.see", "104-0001")).isFalse();
    }

    private static final class OneQuestion implements Customers {
        private int asked;

        @Override
        public Optional<Customer> find(String code) {
            throw new AssertionError("asked one by one");
        }

        @Override
        public List<Customer> find(Collection<String> codes) {
            asked++;
            return List.of(customer("2", "Ćwik"), customer("1", "Zając"));
        }

        private static Customer customer(String code, String name) {
            return new Customer(code, name, Customer.Kind.PERSON, null, "ul. Lipowa " + code, null, null);
        }
    }

    private static boolean allowedOn(String login, LocalDate from, LocalDate to) {
        return allows(granted(login, "104-0009", Set.of("*"), from, to), "reading.see", "104-0009");
    }

    private static Caller granted(
            String login, String customer, Set<String> permissions, LocalDate from, LocalDate to) {
        UUID id = accounts.customer(login);
        accounts.parts.accounts().grant(id, customer, permissions, from, to);
        return accounts.caller(accounts.cookie(login));
    }

    private static Caller token(String login, Set<String> scopes) {
        Account account = accounts.parts
                .ofSignIn()
                .signIn()
                .authenticate(login, password(login), HOME)
                .orElseThrow();
        String secret = accounts.parts
                .tokens()
                .make(account, "test", scopes, (int) Duration.ofDays(9).toDays())
                .secret();
        return accounts.parts.identity().ofToken(secret, PL).orElseThrow();
    }

    private static Optional<String> current(Caller caller) {
        return accounts.parts.access().current(caller).map(CustomerGrant::customer);
    }

    private static boolean allows(Caller caller, String permission, String customer) {
        boolean[] answer = new boolean[1];
        accounts.parts
                .access()
                .as(caller, () -> answer[0] = accounts.parts.access().allows(permission, customer));
        return answer[0];
    }
}
