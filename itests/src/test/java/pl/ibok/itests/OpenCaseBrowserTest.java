package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ibok.itests.server.Seen.button;
import static pl.ibok.itests.server.Seen.errors;
import static pl.ibok.itests.server.Seen.link;
import static pl.ibok.itests.server.Seen.said;
import static pl.ibok.itests.server.Seen.text;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.ibok.itests.isolation.Owner;
import pl.ibok.itests.server.Chromium;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.Looks;
import pl.ibok.itests.server.ServerDatabase;
import pl.ibok.itests.server.SharedServer;

/** Somebody without an account reports a leak, and follows it by its number and a link that nobody can guess. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenCaseBrowserTest {
    private static final int DESKTOP = 1280;
    /** Filings and messages from one address in an hour, as the setting is delivered. */
    private static final int LIMIT = 5;

    private Ibok ibok;
    private Chromium chromium;

    @BeforeAll
    void open(Ibok server) {
        ibok = server;
        chromium = new Chromium(server);
        forgetTries();
    }

    /** All tests come from the same address. */
    @AfterAll
    void close() {
        chromium.close();
        forgetTries();
    }

    private void forgetTries() {
        ServerDatabase.of(ibok).run("DELETE FROM store.tries");
    }

    @Test
    void aLeakIsReportedAndFollowedWithoutSigningInAndNotWithoutEnd() {
        Looks looks = new Looks();
        Page page = chromium.window(DESKTOP, true);
        page.navigate("/");
        link(page, "Zgłoś awarię lub sprawę").click();
        looks.at(page, "zgloszenie-bez-logowania-rodzaje");
        link(page, "Awaria lub wyciek wody").click();
        page.fill("[name='answers.address']", "Rynek 1, Olszany");
        page.check("[name='answers.where'][value=street]");
        page.fill("[name='answers.description']", "Woda wypływa spod chodnika przy ratuszu.");
        page.click("main button[type=submit]");
        assertThat(errors(page))
                .containsExactly("Podaj imię i nazwisko", "Podaj e-mail albo telefon, żebyśmy mogli odpowiedzieć");
        looks.at(page, "zgloszenie-bez-logowania-z-bledami");

        page.fill("[name=name]", "Jan Przechodzień");
        page.fill("[name=phone]", "600 100 200");
        page.setInputFiles("[name=files]", new FilePayload("wyciek.jpg", "image/jpeg", Owner.photo()));
        page.click("main button[type=submit]");
        assertThat(said(page)).contains("Zgłoszenie przyjęte", "Zachowaj adres");
        assertThat(text(page)).contains("Z/2026/").contains(page.url()).contains("wyciek.jpg");
        looks.at(page, "zgloszenie-bez-logowania-przyjete");
        String address = page.url();

        Page later = chromium.window(DESKTOP, true);
        later.navigate(address);
        assertThat(text(later)).contains("Woda wypływa spod chodnika przy ratuszu.");
        assertThat(answered(later, "Przestało już cieknąć.")).isEqualTo(303);
        assertThat(said(later)).contains("Wiadomość wysłana");

        String wrong = address.substring(0, address.length() - 1) + (address.endsWith("A") ? "B" : "A");
        assertThat(later.navigate(wrong).status()).isEqualTo(404);
        assertThat(text(later)).doesNotContain("ratuszu");

        later.navigate(address);
        for (int message = 2; message < LIMIT; message++) {
            assertThat(answered(later, "Wiadomość " + message)).isEqualTo(303);
        }
        assertThat(answered(later, "O jedną za dużo.")).isEqualTo(429);
        looks.at(later, "za-duzo-zgloszen");
        later.navigate(address);
        assertThat(text(later)).doesNotContain("O jedną za dużo.");
        assertThat(looks.wrong()).isEmpty();
    }

    /** The status with which a message is answered. */
    private static int answered(Page page, String message) {
        page.fill("[name=text]", message);
        Response response = page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> button(page, "Wyślij wiadomość").click());
        return response.status();
    }
}
