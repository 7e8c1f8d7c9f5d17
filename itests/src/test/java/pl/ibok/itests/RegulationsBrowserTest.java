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
import pl.ibok.itests.server.Mailbox;
import pl.ibok.itests.server.ServerDatabase;
import pl.ibok.itests.server.SharedServer;

/** New regulations, from the editor's draft to the customer who accepts them on the way in. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegulationsBrowserTest {
    private static final int DESKTOP = 1280;

    /** All others accept at once: the other tests' customers come to their pages, not to this one. */
    private static final String EVERYBODY_ELSE =
            """
            INSERT INTO accounts.acceptance (account_id, document, version, accepted_at, channel, recorded_by)
            SELECT a.id, 'regulations', %s, now(), 'office', 'test' FROM accounts.account AS a WHERE a.login <> '%s'
            ON CONFLICT DO NOTHING
            """;

    private Ibok ibok;
    private Newcomers newcomers;
    private Chromium chromium;

    @BeforeAll
    void open(Ibok server, Mailbox post) {
        ibok = server;
        newcomers = new Newcomers(server, post);
        chromium = new Chromium(server);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void aNewVersionIsAskedForAtTheNextSignInAndItsAcceptanceRecorded() {
        Newcomer customer = newcomers.withAccount();
        String before = newcomers.regulationsInForce();
        publish("Od dziś woda jest jeszcze czystsza.");
        String now = newcomers.regulationsInForce();
        assertThat(Integer.parseInt(now)).isGreaterThan(Integer.parseInt(before));
        ServerDatabase.of(ibok).run(EVERYBODY_ELSE.formatted(now, customer.login()));

        Page page = chromium.window(DESKTOP, true);
        page.navigate("/e-reading");
        page.fill("[name=login]", customer.login());
        page.fill("[name=password]", Ibok.DEMO_PASSWORD);
        Chromium.press(page, "Zaloguj się");
        assertThat(Chromium.path(page)).isEqualTo("/sign-in/regulations");
        assertThat(Chromium.words(page)).contains("Nowy regulamin", "Od dziś woda jest jeszcze czystsza.");
        assertThat(Look.again(page)).isEmpty();
        Chromium.press(page, "Nie akceptuję, wyloguj mnie");
        assertThat(Chromium.said(page)).contains("konto czeka bez zmian");
        assertThat(newcomers.acceptances(customer.login())).isEqualTo(before + " paper");

        page.navigate("/e-reading");
        page.fill("[name=login]", customer.login());
        page.fill("[name=password]", Ibok.DEMO_PASSWORD);
        Chromium.press(page, "Zaloguj się");
        Chromium.press(page, "Akceptuję regulamin");
        assertThat(Chromium.path(page)).as("where they meant to go").isEqualTo("/e-reading");
        assertThat(newcomers.acceptances(customer.login())).isEqualTo(before + " paper, " + now + " web");

        Page again = chromium.signedIn(customer.login(), DESKTOP, true);
        assertThat(Chromium.path(again)).as("asked once").isEqualTo("/");
    }

    private void publish(String sentence) {
        Page editor = chromium.signedIn("admin", DESKTOP, true);
        editor.navigate("/office/documents/regulations");
        if (editor.locator("main form[action$='/begin']").count() == 1) {
            editor.click("main form[action$='/begin'] button");
        } else {
            editor.navigate("/office/documents/regulations/draft");
        }
        editor.fill("[name=textPl]", editor.inputValue("[name=textPl]") + "\n\n" + sentence);
        editor.click("main form[action$='/draft'] button");
        assertThat(Chromium.words(editor)).contains(sentence);
        editor.navigate("/office/documents/regulations");
        editor.click("main form[action$='/publish'] button");
        assertThat(editor.locator("main table").textContent()).contains("23");
    }
}
