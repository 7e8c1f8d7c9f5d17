package pl.ibok.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ibok.accounts.TestAccounts.HOME;
import static pl.ibok.accounts.TestAccounts.PL;
import static pl.ibok.accounts.TestAccounts.password;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.accounts.SignIn.Outcome;
import pl.ibok.accounts.link.NewPassword;
import pl.ibok.accounts.recover.EmailLinkPages;
import pl.ibok.accounts.recover.EmailLinkPages.EmailLinkPage;
import pl.ibok.accounts.recover.EmailPages;
import pl.ibok.accounts.recover.EmailPages.EmailForm;
import pl.ibok.accounts.recover.ForgottenPages;
import pl.ibok.accounts.recover.ForgottenPages.ForgottenForm;
import pl.ibok.accounts.recover.OfficeEmailPages;
import pl.ibok.accounts.recover.OfficeEmailPages.OfficeEmailForm;
import pl.ibok.api.store.OutboxListener.Fact;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.testing.TestDatabase;

class RecoverDbTest {
    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static Office office;
    private static Office beside;

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
    void askingCostsAndSaysTheSameWhetherOrNotThereIsSuchAnAccount() {
        account("znana", "znana@poczta.example");
        office.accounts.statements.clear();
        long hashes = office.accounts.passwords.computed();
        Object known = ask("znana@poczta.example");
        List<String> forKnown = List.copyOf(office.accounts.statements);
        office.accounts.statements.clear();
        Object unknown = ask("nieznana@poczta.example");
        assertThat(known).isEqualTo(unknown);
        assertThat(office.accounts.statements).isEqualTo(forKnown).isNotEmpty();
        assertThat(office.accounts.passwords.computed()).isEqualTo(hashes);
        assertThat(office.sent).as("who it is, is found out after the answer").isEmpty();
        deliver();
        assertThat(office.sent).hasSize(1);
    }

    @Test
    void theLinkSetsANewPasswordOnceAndSignsOutEverywhere() {
        UUID id = account("zapominalska", "zapominalska@poczta.example");
        String cookie = office.accounts.cookie("zapominalska");
        ask("ZAPOMINALSKA");
        deliver();
        String secret = office.secret("accounts.passwordLink");
        Done done = (Done) choose(office, secret, "rzeka w dolinie");
        assertThat(done.said()).isEqualTo("accounts.forgotten.done");
        assertThat(((Page) choose(beside, secret, "druga rzeka w dolinie")).status())
                .isEqualTo(410);
        assertThat(office.accounts.parts.identity().ofSession(cookie, PL)).isEmpty();
        assertThat(office.accounts.signIn("zapominalska", password("zapominalska"), HOME))
                .isEqualTo(new Outcome.Wrong());
        assertThat(office.accounts.signIn("zapominalska", "rzeka w dolinie".toCharArray(), HOME))
                .isInstanceOf(Outcome.In.class);
        assertThat(office.last("accounts.passwordChanged").to()).isEqualTo(pl.ibok.api.notices.Recipient.account(id));
    }

    @Test
    void theLinkHoldsForAnHourAndANewerOneEndsIt() {
        account("spozniona", "spozniona@poczta.example");
        ask("spozniona");
        deliver();
        String first = office.secret("accounts.passwordLink");
        ask("spozniona");
        deliver();
        String second = office.secret("accounts.passwordLink");
        assertThat(reset(first)).isEqualTo(410);
        assertThat(reset(second)).isEqualTo(200);
        office.accounts.clock.pass(Duration.ofMinutes(61));
        assertThat(reset(second)).isEqualTo(410);
    }

    @Test
    void aLockedAccountAndOneWithoutAnAddressGetNothing() {
        UUID locked = account("zamknieta", "zamknieta@poczta.example");
        office.accounts.parts.book().lock(locked, "test");
        account("bezadresu", null);
        ask("zamknieta");
        ask("bezadresu");
        deliver();
        assertThat(office.sent).isEmpty();
    }

    @Test
    void theSixthQuestionOfADayIsRefused() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask("uparta")).isInstanceOf(Done.class);
        }
        Page refused = (Page) beside.page(ForgottenPages.class)
                .ask(Input.of(new ForgottenForm("Uparta")), office.stranger("198.51.100.77"));
        assertThat(refused.status()).isEqualTo(429);
    }

    @Test
    void aNewAddressHoldsWhenBothHaveAgreed() {
        UUID id = account("stara@poczta.example", "stara@poczta.example");
        change(id, "stara@poczta.example", "nowa@poczta.example");
        String atNew = office.secret("accounts.emailNew");
        String atOld = office.secret("accounts.emailOld");
        assertThat(link("new", atNew)).isEqualTo("open");
        assertThat(state(office.page(EmailLinkPages.class).confirm("new", atNew)))
                .isEqualTo("confirmed");
        assertThat(email(id)).isEqualTo("stara@poczta.example");
        assertThat(state(beside.page(EmailLinkPages.class).confirm("old", atOld)))
                .isEqualTo("done");
        assertThat(email(id)).isEqualTo("nowa@poczta.example");
        assertThat(office.accounts.parts.book().idOf("nowa@poczta.example")).contains(id);
        assertThat(link("new", atNew)).isEqualTo("gone");
    }

    @Test
    void itWasntMeStopsTheChangeAndSignsOutEverywhere() {
        UUID id = account("napadnieta", "napadnieta@poczta.example");
        String cookie = office.accounts.cookie("napadnieta");
        change(id, "napadnieta", "zlodziej@poczta.example");
        String atNew = office.secret("accounts.emailNew");
        office.page(EmailLinkPages.class).confirm("new", atNew);
        String atOld = office.secret("accounts.emailOld");
        assertThat(state(office.page(EmailLinkPages.class).refuse("old", atOld)))
                .isEqualTo("refused");
        assertThat(office.accounts.parts.identity().ofSession(cookie, PL)).isEmpty();
        assertThat(email(id)).isEqualTo("napadnieta@poczta.example");
        assertThat(state(office.page(EmailLinkPages.class).confirm("old", atOld)))
                .isEqualTo("gone");
    }

    @Test
    void aChangeNeedsThePasswordOnceMore() {
        UUID id = account("ostrozna", "ostrozna@poczta.example");
        SomeVisit visit = visit(id, "ostrozna");
        Page wrong = (Page) office.page(EmailPages.class)
                .change(Input.of(new EmailForm("inna@poczta.example", "nie to hasło")), visit);
        assertThat(wrong.input().problems().of("password")).isPresent();
        assertThat(office.sent).isEmpty();
    }

    @Test
    void theOfficeMayStandInForAnAddressThatIsOutOfReach() {
        UUID id = account("przeniesiona", "dawna@poczta.example");
        office.page(OfficeEmailPages.class).change(id, Input.of(new OfficeEmailForm("obecna@poczta.example", true)));
        assertThat(Office.email(office.last("accounts.emailOld"))).isEqualTo("dawna@poczta.example");
        String atNew = office.secret("accounts.emailNew");
        assertThat(state(office.page(EmailLinkPages.class).confirm("new", atNew)))
                .isEqualTo("done");
        assertThat(email(id)).isEqualTo("obecna@poczta.example");
    }

    private static UUID account(String login, String email) {
        return office.accounts.parts.accounts().openCustomer(login, "Ewa " + login, email, password(login));
    }

    private static Object ask(String who) {
        return office.page(ForgottenPages.class)
                .ask(Input.of(new ForgottenForm(who)), office.stranger("192.0.2." + Math.abs(who.hashCode() % 250)));
    }

    /** As the outbox does after the commit. */
    private static void deliver() {
        office.accounts
                .store
                .sql("SELECT id FROM accounts.password_request ORDER BY asked_at, id")
                .list(row -> row.uuid("id"))
                .forEach(id -> office.accounts.store.inTransaction(() -> office.onboarding
                        .forgotten()
                        .on(new Fact(
                                UUID.randomUUID(),
                                "accounts.forgotten",
                                "{\"id\":\"" + id + "\"}",
                                office.accounts.clock.now()))));
    }

    private static Object choose(Office node, String secret, String chosen) {
        return node.page(ForgottenPages.class).choose(secret, Input.of(new NewPassword(chosen, chosen)));
    }

    private static int reset(String secret) {
        return office.page(ForgottenPages.class).reset(secret).status();
    }

    private static SomeVisit visit(UUID id, String login) {
        pl.ibok.api.access.Caller caller = office.accounts.caller(office.accounts.cookie(login));
        assertThat(caller.account()).isEqualTo(id);
        return new SomeVisit(caller, "192.0.2.10", "", office.accounts.clock.today());
    }

    private static void change(UUID id, String login, String email) {
        EmailForm form = new EmailForm(email, new String(password(login)));
        Object answer = office.page(EmailPages.class).change(Input.of(form), visit(id, login));
        assertThat(answer).isInstanceOf(Done.class);
    }

    private static String link(String side, String secret) {
        return state(office.page(EmailLinkPages.class).show(side, secret));
    }

    private static String state(Page page) {
        return ((EmailLinkPage) page.model()).state();
    }

    private static String email(UUID id) {
        return Optional.ofNullable(
                        office.accounts.parts.book().find(id).orElseThrow().email())
                .orElse("");
    }
}
