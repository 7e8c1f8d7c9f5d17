package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.ibok.itests.newcomer.Newcomer;
import pl.ibok.itests.newcomer.Newcomers;
import pl.ibok.itests.page.Look;
import pl.ibok.itests.server.Chromium;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.Keyboard;
import pl.ibok.itests.server.Mailbox;
import pl.ibok.itests.server.SharedServer;

/** Customers who open an account by themselves, with the mail that really comes: with the right code by keyboard alone, with a wrong one by way of the clerk. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterBrowserTest {
    private static final int DESKTOP = 1280;
    private static final String CONFIRM = "Potwierdź adres e-mail";

    private Mailbox mailbox;
    private Newcomers newcomers;
    private Chromium chromium;

    @BeforeAll
    void open(Ibok server, Mailbox post) {
        mailbox = post;
        newcomers = new Newcomers(server, post);
        chromium = new Chromium(server);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void theRightCodeOpensAnAccountAtOnceByKeyboardAlone() {
        Newcomer customer = newcomers.next();
        Keyboard keys = new Keyboard(chromium, DESKTOP, "/register");
        keys.tabTo("input", "code").type(customer.code());
        keys.tabTo("input", "secret").type(newcomers.activationCode(customer));
        keys.tabTo("input", "name")
                .type(customer.name())
                .tabTo("input", "email")
                .type(customer.email());
        keys.tabTo("input", "agreed").tick();
        keys.tabTo("button", "Wyślij link na e-mail").enter(url -> url.contains("/register"));
        assertThat(keys.heading()).isEqualTo("Sprawdź pocztę");

        Mailbox.Mail mail = mailbox.await(customer.email(), CONFIRM);
        assertThat(mail.text()).doesNotContain(customer.code(), customer.name(), customer.address());
        keys.open(mail.link()).tabTo("button", "Potwierdzam adres").enter(url -> url.contains("/register/"));
        assertThat(keys.heading()).isEqualTo("Ustal hasło");
        assertThat(keys.wrong(Look::again)).isEmpty();
        keys.tabTo("input", "next")
                .type(Ibok.DEMO_PASSWORD)
                .tabTo("input", "again")
                .type(Ibok.DEMO_PASSWORD);
        keys.tabTo("button", "Załóż konto").enter(url -> url.contains("/sign-in"));
        assertThat(keys.said()).contains("Konto założone.");

        keys.tabTo("input", "login")
                .type(customer.email())
                .tabTo("input", "password")
                .type(Ibok.DEMO_PASSWORD);
        keys.enter(url -> !url.contains("/sign-in"));
        assertThat(keys.path()).isEqualTo("/");
        assertThat(keys.texts("main").toString()).contains(customer.name());
        assertThat(newcomers.acceptances(customer.email())).isEqualTo(newcomers.regulationsInForce() + " web");
        assertThat(keys.open(mail.link()).heading()).isEqualTo("Konto już działa");
    }

    @Test
    void aWrongCodeWaitsForTheClerkWhoOpensTheAccountByLink() {
        Newcomer customer = newcomers.next();
        Page page = confirmed(customer, "AAAA-BBBB-CCCC");

        Page clerk = waiting(customer);
        assertThat(Chromium.words(clerk)).contains(customer.email(), customer.address());
        assertThat(Look.again(clerk)).isEmpty();
        Chromium.press(clerk, "Załóż konto i wyślij link");
        assertThat(Chromium.said(clerk)).contains("Konto założone.");

        page.navigate(mailbox.await(customer.email(), "Ustal hasło do konta").link());
        page.fill("[name=next]", Ibok.DEMO_PASSWORD);
        page.fill("[name=again]", Ibok.DEMO_PASSWORD);
        Chromium.press(page, "Zapisz hasło");
        Chromium.signIn(page, customer.email(), Ibok.DEMO_PASSWORD);
        assertThat(Chromium.path(page)).isEqualTo("/");
        assertThat(Chromium.words(page)).contains(customer.name());
    }

    @Test
    void whoIsRejectedLearnsWhyByEmailAndCanTryAgain() {
        Newcomer customer = newcomers.next();
        Page page = confirmed(customer, "AAAA-BBBB-CCCC");

        Page clerk = waiting(customer);
        clerk.fill("[name=reason]", "Kod jest z listu do innego klienta.");
        Chromium.press(clerk, "Odrzuć i wyślij powód");

        Mailbox.Mail mail = mailbox.await(customer.email(), "Konta nie założono");
        assertThat(mail.text()).contains("Kod jest z listu do innego klienta.");
        page.reload();
        assertThat(page.locator("h1").textContent()).isEqualTo("Konta nie założono");
        page.navigate(mail.link());
        assertThat(Chromium.path(page)).isEqualTo("/register");
    }

    /** Somebody who registered with this code and confirmed the address. */
    private Page confirmed(Newcomer customer, String code) {
        Page page = chromium.window(DESKTOP, true);
        page.navigate("/register");
        page.fill("[name=code]", customer.code());
        page.fill("[name=secret]", code);
        page.fill("[name=name]", customer.name());
        page.fill("[name=email]", customer.email());
        page.check("[name=agreed]");
        Chromium.press(page, "Wyślij link na e-mail");
        assertThat(page.locator("h1").textContent()).isEqualTo("Sprawdź pocztę");
        page.navigate(mailbox.await(customer.email(), CONFIRM).link());
        Chromium.press(page, "Potwierdzam adres");
        assertThat(page.locator("h1").textContent()).isEqualTo("Sprawdzimy dane");
        return page;
    }

    /** A clerk who has found the registration in the queue. */
    private Page waiting(Newcomer customer) {
        Page clerk = chromium.signedIn("biuro", DESKTOP, true);
        clerk.navigate("/office/registrations");
        clerk.locator("main tr", new Page.LocatorOptions().setHasText(customer.code()))
                .locator("a")
                .click();
        return clerk;
    }
}
