package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.ibok.itests.newcomer.Newcomer;
import pl.ibok.itests.newcomer.Newcomers;
import pl.ibok.itests.newcomer.PaperLetter;
import pl.ibok.itests.page.Look;
import pl.ibok.itests.server.Chromium;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.Mailbox;
import pl.ibok.itests.server.Seen;
import pl.ibok.itests.server.ServerDatabase;
import pl.ibok.itests.server.SharedServer;

/** From the paper on the clerk's desk to the customer's start page: by the letter, and by the link. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstSignInBrowserTest {
    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;

    private Ibok ibok;
    private Mailbox mailbox;
    private Newcomers newcomers;
    private Chromium chromium;

    @BeforeAll
    void open(Ibok server, Mailbox post) {
        ibok = server;
        mailbox = post;
        newcomers = new Newcomers(server, post);
        chromium = new Chromium(server);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void theLetterThatTheClerkPrintsLetsTheCustomerInOnce() {
        Newcomer customer = newcomers.next();
        Page clerk = application(customer, "Jan Zupełnie-Inny");
        assertThat(Chromium.words(clerk)).contains(customer.address(), "Inaczej niż na wniosku");
        clerk.fill("[name=name]", customer.name());
        Chromium.press(clerk, "Porównaj jeszcze raz");
        assertThat(Chromium.words(clerk)).contains("Zgodne z wnioskiem");
        assertThat(Look.asItStands(clerk)).isEmpty();
        Chromium.press(clerk, "Wydaj konto");
        assertThat(Chromium.words(clerk)).contains("Konto wydane.", customer.address());
        PaperLetter letter = PaperLetter.of(clerk.waitForDownload(
                () -> Seen.first(clerk, "main .button", "Wydrukuj list (PDF)").click()));
        assertThat(letter.text())
                .contains(customer.name(), customer.code(), ibok.url().toString(), "Ważne do");
        assertThat(letter.login()).isEqualTo(customer.login());

        Page page = chromium.window(PHONE, true);
        Chromium.signIn(page, letter.login(), letter.password());
        assertThat(Chromium.path(page)).isEqualTo("/sign-in/new-password");
        page.navigate("/e-reading");
        assertThat(page.url()).as("nothing else is open before").contains("/sign-in");
        Chromium.signIn(page, letter.login(), letter.password());
        choosePassword(page, "Zapisz hasło");
        standsAtTheStart(page, customer);
        assertThat(newcomers.acceptances(customer.login())).isEqualTo(newcomers.regulationsInForce() + " paper");

        Page finder = chromium.window(PHONE, true);
        Chromium.signIn(finder, letter.login(), letter.password());
        assertThat(Chromium.words(finder)).contains("Login i hasło nie pasują do siebie");
    }

    @Test
    void whoHasNotAcceptedTheRegulationsOnPaperReadsThemFirstAndSaysTheirConsents() {
        Newcomer customer = newcomers.next();
        Page clerk = application(customer, customer.name());
        clerk.fill("[name=regulations]", "");
        Chromium.press(clerk, "Wydaj konto");
        PaperLetter letter = PaperLetter.of(clerk.waitForDownload(
                () -> Seen.first(clerk, "main .button", "Wydrukuj list (PDF)").click()));

        Page page = chromium.window(PHONE, true);
        Chromium.signIn(page, letter.login(), letter.password());
        choosePassword(page, "Zapisz hasło");
        assertThat(Chromium.path(page)).isEqualTo("/sign-in/regulations");
        assertThat(Chromium.words(page)).contains("Zanim zaczniesz, przeczytaj zasady");
        assertThat(Look.again(page)).isEmpty();
        Chromium.press(page, "Akceptuję regulamin");
        standsAtTheStart(page, customer);
        assertThat(newcomers.acceptances(customer.login())).isEqualTo(newcomers.regulationsInForce() + " web");

        page.navigate("/profile/consents");
        page.locator("main form .button").first().click();
        assertThat(Chromium.words(page)).contains("w portalu");
        assertThat(ServerDatabase.of(ibok)
                        .one(
                                "SELECT string_agg(given || ' ' || channel || ' ' || by_login, ', ') FROM registry.consent"
                                        + " WHERE customer = ?",
                                customer.code()))
                .isEqualTo("true web " + customer.login());
    }

    @Test
    void theLinkThatIsSentByEmailLetsTheCustomerChooseThePasswordOnce() {
        Newcomer customer = newcomers.next();
        Page clerk = application(customer, customer.name());
        clerk.fill("[name=email]", customer.email());
        clerk.check("[name=way][value=link]");
        Chromium.press(clerk, "Wydaj konto");
        assertThat(Chromium.said(clerk)).contains("Link do ustalenia hasła");
        Mailbox.Mail mail = mailbox.await(customer.email(), "Ustal hasło do konta");
        assertThat(mail.type()).startsWith("multipart/alternative");
        assertThat(mail.text()).contains("Login: " + customer.login(), "Link działa 72 godziny i tylko raz.");
        assertThat(mail.html()).contains("href=\"" + ibok.url() + mail.link() + "\"");

        Page page = chromium.window(PHONE, true);
        page.navigate(mail.link());
        assertThat(page.inputValue("[name=login]")).isEqualTo(customer.login());
        choosePassword(page, "Zapisz hasło");
        assertThat(Chromium.path(page)).isEqualTo("/sign-in");
        assertThat(Chromium.said(page)).contains("Hasło ustalone.");
        Chromium.signIn(page, customer.login(), Ibok.DEMO_PASSWORD);
        standsAtTheStart(page, customer);

        Page finder = chromium.window(PHONE, true);
        Response again = finder.navigate(mail.link());
        assertThat(again.status()).isEqualTo(410);
        assertThat(Chromium.words(finder)).contains("Hasło jest już ustalone.");
        assertThat(mailbox.of(customer.email(), "Ustal hasło do konta")).hasSize(1);
    }

    /** A clerk before an application that was typed in and compared with the registry. */
    private Page application(Newcomer customer, String nameOnPaper) {
        Page clerk = chromium.signedIn("biuro", DESKTOP, true);
        clerk.navigate("/office/accounts/new");
        clerk.fill("[name=customer]", customer.code());
        clerk.fill("[name=name]", nameOnPaper);
        clerk.fill("[name=address]", customer.address());
        clerk.fill("[name=login]", customer.login());
        Chromium.press(clerk, "Porównaj z kartoteką");
        return clerk;
    }

    private static void choosePassword(Page page, String button) {
        page.fill("[name=next]", Ibok.DEMO_PASSWORD);
        page.fill("[name=again]", Ibok.DEMO_PASSWORD);
        Chromium.press(page, button);
    }

    private static void standsAtTheStart(Page page, Newcomer customer) {
        assertThat(Chromium.path(page)).isEqualTo("/");
        assertThat(Chromium.words(page)).contains(customer.name(), customer.address());
    }
}
