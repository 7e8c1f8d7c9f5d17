package pl.ibok.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.ibok.accounts.TestAccounts.HOME;
import static pl.ibok.accounts.TestAccounts.PL;
import static pl.ibok.accounts.TestAccounts.password;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.accounts.issue.LetterPages;
import pl.ibok.accounts.issue.LetterPages.LetterForm;
import pl.ibok.accounts.page.TokenPages;
import pl.ibok.accounts.page.TokenPages.MadePage;
import pl.ibok.accounts.page.TokenPages.TokenForm;
import pl.ibok.accounts.recover.EmailLinkPages;
import pl.ibok.accounts.recover.EmailPages;
import pl.ibok.accounts.recover.EmailPages.EmailForm;
import pl.ibok.api.access.Caller;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.testing.TestDatabase;

/** Tokens of programs are made by who knows the password, and end with it. */
class TokensDbTest {
    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private static final Map<String, SomeVisit> visits = new HashMap<>();

    private static Office office;

    @BeforeAll
    static void open() {
        office = new Office(db);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void anOpenBrowserAloneMakesNoToken() {
        UUID id = office.accounts.customer("odeszla");
        Page without = (Page) make("odeszla", null);
        assertThat(without.input().problems().of("present")).isPresent();
        Page wrong = (Page) make("odeszla", "nie to hasło");
        assertThat(wrong.input().problems().of("present")).isPresent();
        assertThat(office.accounts.parts.tokens().of(id)).isEmpty();
        Page made = (Page) make("odeszla", new String(password("odeszla")));
        assertThat(works(((MadePage) made.model()).token())).isTrue();
    }

    @Test
    void whoTriesPasswordsForATokenMustWaitAsAtTheDoor() {
        office.accounts.customer("zgadywana");
        for (int i = 0; i < 5; i++) {
            make("zgadywana", "nie to hasło " + i);
        }
        assertThat(((Page) make("zgadywana", "nie to hasło")).status()).isEqualTo(429);
    }

    @Test
    void aTokenEndsWhenItsOwnerChangesThePassword() {
        String token = token(office.accounts.customer("zmienia"));
        String other = token(office.accounts.customer("sasiadka"));
        Caller caller = office.accounts.caller(office.accounts.cookie("zmienia"));
        long revoked = office.accounts.audited("accounts.token-revoked");
        assertThat(office.accounts
                        .parts
                        .ofSignIn()
                        .passwordChange()
                        .change(caller, password("zmienia"), password("nowe"), HOME))
                .isPresent();
        assertThat(works(token)).isFalse();
        assertThat(works(other)).isTrue();
        assertThat(office.accounts.audited("accounts.token-revoked")).isEqualTo(revoked + 1);
    }

    @Test
    void aTokenEndsWhenAForgottenPasswordIsSetAnew() {
        UUID id = office.accounts.customer("zapomniala");
        String token = token(id);
        GivenPasswords passwords = office.accounts.parts.ofSignIn().givenPasswords();
        assertThat(passwords.choose(account(id), password("inne"), () -> false)).isFalse();
        assertThat(works(token)).isTrue();
        assertThat(passwords.choose(account(id), password("inne"), () -> true)).isTrue();
        assertThat(works(token)).isFalse();
    }

    @Test
    void aTokenEndsWhenTheOfficeGivesANewPassword() {
        UUID customer = office.accounts.customer("listem");
        office.accounts.parts.accounts().grant(customer, "100001", Set.of("*"), office.accounts.clock.today(), null);
        String ofCustomer = token(customer);
        office.page(LetterPages.class).print(customer, Input.of(new LetterForm(0)), office.clerk());
        assertThat(works(ofCustomer)).isFalse();
        UUID staff = office.accounts.staff("kolezanka", "clerk");
        String ofStaff = token(staff);
        office.accounts.parts.ofSignIn().passwordChange().reset(account(staff), password("jednorazowe"));
        assertThat(works(ofStaff)).isFalse();
    }

    @Test
    void aTokenEndsWhenTheOwnerSaysItWasntMe() {
        UUID id = office.accounts
                .parts
                .accounts()
                .openCustomer("napadnieta", "Ewa Żak", "napadnieta@poczta.example", password("napadnieta"));
        String token = token(id);
        office.page(EmailPages.class)
                .change(
                        Input.of(new EmailForm("zlodziej@poczta.example", new String(password("napadnieta")))),
                        visit("napadnieta"));
        assertThat(works(token)).isTrue();
        office.page(EmailLinkPages.class).refuse("old", office.secret("accounts.emailOld"));
        assertThat(works(token)).isFalse();
    }

    @Test
    void revokingForGoodAsksFirstAndOnlyItsOwner() {
        UUID id = office.accounts.customer("pyta");
        office.accounts.customer("obca");
        String token = token(id);
        UUID which = office.accounts.parts.tokens().of(id).get(0).id();
        Page asked = page().ask(which, visit("pyta"));
        assertThat(asked.template()).isEqualTo("token-revoke");
        assertThat(works(token)).isTrue();
        assertThatThrownBy(() -> page().ask(which, visit("obca"))).isInstanceOf(Missing.class);
        page().revoke(which, visit("pyta"));
        assertThat(works(token)).isFalse();
        assertThatThrownBy(() -> page().ask(which, visit("pyta"))).isInstanceOf(Missing.class);
    }

    private static Object make(String login, String present) {
        TokenForm form = new TokenForm("księgowość", List.of(), 30, present);
        return page().make(Input.of(form), null, "", visits.computeIfAbsent(login, TokensDbTest::visit));
    }

    private static SomeVisit visit(String login) {
        Caller caller = office.accounts.caller(office.accounts.cookie(login));
        return new SomeVisit(caller, "192.0.2.10", "", office.accounts.clock.today());
    }

    private static TokenPages page() {
        return office.accounts.parts.module().roots().get("/account").stream()
                .filter(TokenPages.class::isInstance)
                .map(TokenPages.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String token(UUID id) {
        String secret = office.accounts
                .parts
                .tokens()
                .make(account(id), "program", Set.of("*"), 30)
                .secret();
        assertThat(works(secret)).isTrue();
        return secret;
    }

    private static Account account(UUID id) {
        return office.accounts.parts.book().find(id).orElseThrow();
    }

    private static boolean works(String token) {
        return office.accounts.parts.identity().ofToken(token, PL).isPresent();
    }
}
