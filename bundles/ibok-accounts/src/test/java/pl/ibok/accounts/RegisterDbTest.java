package pl.ibok.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ibok.accounts.TestAccounts.HOME;
import static pl.ibok.accounts.TestAccounts.password;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.accounts.SignIn.Outcome;
import pl.ibok.accounts.link.NewPassword;
import pl.ibok.accounts.register.ConfirmPages;
import pl.ibok.accounts.register.RegisterForm;
import pl.ibok.accounts.register.RegisterForm.By;
import pl.ibok.accounts.register.RegisterPages;
import pl.ibok.accounts.register.RegistrationsPages;
import pl.ibok.accounts.register.RegistrationsPages.ApproveForm;
import pl.ibok.accounts.register.RegistrationsPages.RejectForm;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.testing.TestDatabase;

class RegisterDbTest {
    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static Office office;
    private static Office beside;
    private static int addresses;

    @BeforeAll
    static void open() {
        office = new Office(db);
        beside = Office.beside(db, office);
    }

    @AfterAll
    static void close() {
        beside.close();
        office.close();
    }

    @BeforeEach
    void aNewDay() {
        office.accounts.clock.pass(Duration.ofDays(1));
        office.sent.clear();
    }

    @Test
    void theRightCodeOpensTheAccountAtOnce() {
        String code = code("100001");
        assertThat(ask("100001", "ania@poczta.example", code)).isInstanceOf(Done.class);
        String secret = office.secret("accounts.registration");
        assertThat(state(secret)).isEqualTo("asked");
        confirm(secret);
        assertThat(state(secret)).isEqualTo("proved");
        Done done = (Done) choose(secret, "rzeka w dolinie");
        assertThat(done.said()).isEqualTo("accounts.registered");
        Outcome in = office.accounts.signIn("ania@poczta.example", "rzeka w dolinie".toCharArray(), HOME);
        assertThat(in).isInstanceOf(Outcome.In.class);
        UUID account = office.accounts.parts.book().idOf("ania@poczta.example").orElseThrow();
        assertThat(office.accounts.parts.grants().of(account)).singleElement().matches(grant -> grant.customer()
                .equals("100001"));
        assertThat(Office.email(office.last("accounts.opened"))).isEqualTo("znany1@poczta.example");
        assertThat(office.last("accounts.opened").facts()).containsEntry("email", "a…@poczta.example");
    }

    @Test
    void whetherTheCustomerCodeExistsCostsAndSaysTheSame() {
        code("100003");
        Trace known = trace("100003", "kto1@poczta.example", "zły-kod");
        Trace unknown = trace("999999", "kto2@poczta.example", "zły-kod");
        assertThat(known).isEqualTo(unknown);
        assertThat(known.statements()).isNotEmpty();
        assertThat(known.mails()).containsExactly("accounts.registration", "accounts.registration");
    }

    /** What a form and the link in its message do, until the page after it. */
    private static Trace trace(String customer, String email, String code) {
        office.accounts.statements.clear();
        office.sent.clear();
        long hashes = office.accounts.passwords.computed();
        Object sent = ask(customer, email, code);
        confirm(office.secret("accounts.registration"));
        ask(customer, email, code);
        String secret = office.secret("accounts.registration");
        confirm(secret);
        String state = state(secret);
        return new Trace(
                sent,
                state,
                List.copyOf(office.accounts.statements),
                office.sent.stream().map(each -> each.topic()).toList(),
                office.accounts.passwords.computed() - hashes);
    }

    private record Trace(Object answer, String state, List<String> statements, List<String> mails, long hashes) {}

    @Test
    void aSixthTryForACodeWaitsUntilTomorrowOnEveryNodeWhetherOrNotItExists() {
        for (String customer : List.of("100005", "999998")) {
            for (int i = 0; i < 5; i++) {
                Office node = i % 2 == 0 ? office : beside;
                assertThat(ask(node, customer, "ktos" + i + customer + "@poczta.example", "zły"))
                        .isInstanceOf(Done.class);
            }
            Page refused = (Page) ask(beside, customer, "inny@poczta.example", "zły");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.input().problems().all()).singleElement().matches(problem -> problem.message()
                    .equals("accounts.register.tomorrow"));
        }
        office.accounts.clock.pass(Duration.ofDays(1));
        assertThat(ask("100005", "jutro@poczta.example", "zły")).isInstanceOf(Done.class);
    }

    @Test
    void aCodeOpensOneAccountOnly() {
        String code = code("100002");
        ask("100002", "pierwszy@poczta.example", code);
        String first = office.secret("accounts.registration");
        ask("100002", "drugi@poczta.example", code);
        String second = office.secret("accounts.registration");
        confirm(first);
        confirm(second);
        assertThat(state(second)).isEqualTo("proved");
        choose(first, "rzeka w dolinie");
        choose(second, "rzeka w dolinie");
        assertThat(state(second)).isEqualTo("waiting");
        assertThat(office.accounts.parts.book().taken("drugi@poczta.example")).isFalse();
    }

    @Test
    void aLinkHoldsForThreeDays() {
        ask("100002", "pozny@poczta.example", "zły");
        String secret = office.secret("accounts.registration");
        office.accounts.clock.pass(Duration.ofHours(73));
        assertThat(page().show(secret).status()).isEqualTo(410);
        confirm(secret);
        assertThat(state(secret)).isEqualTo("gone");
    }

    @Test
    void staffApproveAfterAMismatchAndTheOwnerChoosesThePassword() {
        ask("100004", "pomylony@poczta.example", "zły");
        confirm(office.secret("accounts.registration"));
        UUID id = waiting("pomylony@poczta.example");
        assertThat(office.onboarding
                        .queue()
                        .waiting(office.accounts.clock.today())
                        .items())
                .isPositive();
        Done done = (Done) desk().approve(id, Input.of(new ApproveForm("100004")), office.clerk());
        assertThat(done.said()).isEqualTo("accounts.registration.approved");
        String secret = office.secret("accounts.activation");
        var activate = office.page(pl.ibok.accounts.issue.ActivatePages.class);
        activate.choose(secret, Input.of(new NewPassword("rzeka w dolinie", "rzeka w dolinie")), stranger());
        assertThat(office.accounts.signIn("pomylony@poczta.example", "rzeka w dolinie".toCharArray(), HOME))
                .isInstanceOf(Outcome.In.class);
        assertThat(office.accounts.audited("accounts.registered")).isPositive();
    }

    @Test
    void whoIsRejectedGetsTheReason() {
        ask("999997", "obcy@poczta.example", "zły");
        String secret = office.secret("accounts.registration");
        confirm(secret);
        UUID id = waiting("obcy@poczta.example");
        Page unknown = (Page) desk().approve(id, Input.of(new ApproveForm("999997")), office.clerk());
        assertThat(unknown.status()).isEqualTo(422);
        desk().reject(id, Input.of(new RejectForm("Nie ma takiej umowy.")), office.clerk());
        assertThat(Office.email(office.last("accounts.registrationRejected"))).isEqualTo("obcy@poczta.example");
        assertThat(office.last("accounts.registrationRejected").facts())
                .containsEntry("reason", "Nie ma takiej umowy.");
        assertThat(state(secret)).isEqualTo("rejected");
    }

    @Test
    void anAddressThatHasAnAccountGetsTheCustomerAdded() {
        UUID account = office.accounts
                .parts
                .accounts()
                .openCustomer("wspolny@poczta.example", "Ewa Żak", "wspolny@poczta.example", password("wspolny"));
        ask("100006", "Wspolny@poczta.example", code("100006"));
        String secret = office.secret("accounts.registration");
        confirm(secret);
        assertThat(state(secret)).isEqualTo("joining");
        assertThat(((Done) page().join(secret)).said()).isEqualTo("accounts.joined");
        assertThat(office.accounts.parts.grants().of(account)).singleElement().matches(grant -> grant.customer()
                .equals("100006"));
        assertThat(office.count("accounts.customerAdded")).isEqualTo(1);
    }

    @Test
    void anInvoicesNumberAndAmountTogetherAreASecretToo() {
        office.invoices.add(Office.invoice("100007", "FV/11/2026", new BigDecimal("123.45")));
        askByInvoice("100007", "faktura@poczta.example", new BigDecimal("123.45"));
        String right = office.secret("accounts.registration");
        confirm(right);
        assertThat(state(right)).isEqualTo("proved");
        askByInvoice("100007", "faktura2@poczta.example", new BigDecimal("123.46"));
        String wrong = office.secret("accounts.registration");
        confirm(wrong);
        assertThat(state(wrong)).isEqualTo("waiting");
    }

    @Test
    void withoutInvoicesThatWayIsNotOffered() {
        var proof = office.invoiceProofs.remove(0);
        try {
            Page form = office.page(RegisterPages.class).form();
            assertThat(((RegisterPages.RegisterPage) form.model()).byInvoice()).isFalse();
            Object answer = askByInvoice("100007", "nic@poczta.example", BigDecimal.ONE);
            assertThat(((Page) answer).status()).isEqualTo(422);
        } finally {
            office.invoiceProofs.add(proof);
        }
    }

    @Test
    void noCodeAndNoSecretOfALinkIsFoundInTheDatabase() {
        String code = code("100008");
        ask("100008", "tajny@poczta.example", code);
        String secret = office.secret("accounts.registration");
        for (String table : List.of("activation_code", "registration", "secret_link", "audit")) {
            long found = office.accounts
                    .store
                    .sql(
                            "SELECT count(*) AS n FROM accounts." + table
                                    + " AS t WHERE t::text LIKE '%' || ? || '%' OR t::text LIKE '%' || ? || '%'",
                            code,
                            secret)
                    .one(row -> row.big("n"));
            assertThat(found).as(table).isZero();
        }
    }

    @Test
    void unconfirmedRegistrationsAreForgottenAfterAWeek() {
        ask("100008", "zapomniany@poczta.example", "zły");
        office.accounts.clock.pass(Duration.ofDays(8));
        office.onboarding.chore().work();
        long left = office.accounts
                .store
                .sql("SELECT count(*) AS n FROM accounts.registration WHERE email = 'zapomniany@poczta.example'")
                .one(row -> row.big("n"));
        assertThat(left).isZero();
    }

    private static String code(String customer) {
        return office.onboarding.codes().make(List.of(customer)).get(customer);
    }

    private static Object ask(String customer, String email, String code) {
        return ask(office, customer, email, code);
    }

    private static Object ask(Office node, String customer, String email, String code) {
        RegisterForm form = new RegisterForm(customer, "Jan Żak", email, By.CODE, code, null, null, null, false);
        return node.page(RegisterPages.class).ask(Input.of(form), stranger());
    }

    private static Object askByInvoice(String customer, String email, BigDecimal amount) {
        RegisterForm form =
                new RegisterForm(customer, "Jan Żak", email, By.INVOICE, null, "FV/11/2026", amount, null, false);
        return office.page(RegisterPages.class).ask(Input.of(form), stranger());
    }

    private static SomeVisit stranger() {
        return office.stranger("198.51.100." + (addresses++ % 250));
    }

    private static ConfirmPages page() {
        return office.page(ConfirmPages.class);
    }

    private static RegistrationsPages desk() {
        return office.page(RegistrationsPages.class);
    }

    private static void confirm(String secret) {
        page().confirm(secret);
    }

    private static Object choose(String secret, String chosen) {
        return page().password(secret, Input.of(new NewPassword(chosen, chosen)));
    }

    private static String state(String secret) {
        return ((ConfirmPages.RegistrationPage) page().show(secret).model()).state();
    }

    private static UUID waiting(String email) {
        RegistrationsPages.QueuePage queue =
                (RegistrationsPages.QueuePage) desk().list("waiting", "").model();
        return queue.registrations().stream()
                .filter(line -> line.email().equals(email))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
