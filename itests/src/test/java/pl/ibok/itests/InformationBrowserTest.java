package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ibok.itests.server.Seen.button;
import static pl.ibok.itests.server.Seen.card;
import static pl.ibok.itests.server.Seen.errors;
import static pl.ibok.itests.server.Seen.link;
import static pl.ibok.itests.server.Seen.said;
import static pl.ibok.itests.server.Seen.text;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.ibok.itests.server.Await;
import pl.ibok.itests.server.Chromium;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.Looks;
import pl.ibok.itests.server.SharedServer;
import pl.ibok.itests.server.Visitor;

/** An outage from the editor's desk to those whom it concerns, on paper, in the feeds and into the archive. The demonstration's day is 23 November 2026. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InformationBrowserTest {
    private static final int DESKTOP = 1280;

    private Ibok ibok;
    private Chromium chromium;

    @BeforeAll
    void open(Ibok server) {
        ibok = server;
        chromium = new Chromium(server);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void anOutageIsWrittenPublishedSeenAndArchived() {
        Looks looks = new Looks();
        String title = "Wymiana hydrantu " + UUID.randomUUID().toString().substring(0, 8);
        Page anybody = chromium.window(DESKTOP, true);
        Page editor = chromium.signedIn("admin", DESKTOP, true);
        write(editor, title, streetOfKlient(), looks);
        assertThat(outages(anybody)).as("a draft").doesNotContain(title);

        button(editor, "Opublikuj").click();
        assertThat(said(editor)).contains("Opublikowano");
        assertThat(outages(anybody)).contains(title);
        link(anybody, title).click();
        assertThat(text(anybody))
                .contains("24.11.2026, 8:00", "14:00", "beczkowóz przy remizie", "1–20")
                .doesNotContain("Te prace dotyczą Twojego adresu");
        assertThat(anybody.locator(".prose strong").textContent()).isEqualTo("na sześć godzin");
        looks.at(anybody, "wylaczenie");
        onPaper(anybody, title);
        inTheFeeds(title);

        concerns(title, looks);
        archive(editor, anybody, title, looks);
        assertThat(looks.wrong()).isEmpty();
    }

    /** Writes a draft; at first it ends before it begins, and is looked at before it is kept: Enter in a field never publishes. */
    private static void write(Page editor, String title, String street, Looks looks) {
        editor.navigate("/office/e-information");
        link(editor, "Nowe wyłączenie").click();
        editor.fill("[name=startDay]", "24.11.2026");
        editor.fill("[name=startTime]", "8:00");
        editor.fill("[name=endDay]", "24.11.2026");
        editor.fill("[name=endTime]", "7:00");
        editor.fill("[name=area]", "ul. " + street);
        editor.fill("[name=streets]", "Olszany, " + street + ": 1–20");
        editor.fill("[name=waterPoint]", "beczkowóz przy remizie");
        editor.fill("[name=titlePl]", title);
        editor.fill("[name=bodyPl]", "Zakręcimy wodę **na sześć godzin**.");
        button(editor, "Zapisz szkic").click();
        assertThat(editor.title()).startsWith("Błąd:");
        assertThat(errors(editor)).containsExactly("Prace muszą kończyć się później, niż się zaczynają.");
        looks.at(editor, "wylaczenie-z-bledem");

        editor.fill("[name=endTime]", "14:00");
        editor.press("[name=titlePl]", "Enter");
        assertThat(card(editor, "Podgląd").textContent()).contains(title, "na sześć godzin");
        button(editor, "Zapisz szkic").click();
        assertThat(said(editor)).contains("Zapisano");
        looks.at(editor, "szkic");
    }

    /** klient lives there, sees it first and is told. */
    private void concerns(String title, Looks looks) {
        Page customer = chromium.signedIn("klient", DESKTOP, true);
        assertThat(text(customer)).as("the start page").contains("Planowane prace pod Twoim adresem");
        link(customer, "Informacje").click();
        assertThat(card(customer, "Pod Twoim adresem").textContent()).contains(title);
        looks.at(customer, "pod-twoim-adresem");
        link(customer, title).click();
        assertThat(text(customer)).contains("Te prace dotyczą Twojego adresu");
        Visitor reader = ibok.signedIn("klient");
        Await.until("klient has a message about it", Duration.ofSeconds(30), () -> reader.get("/messages")
                .body()
                .contains("Planowane prace: " + title));
    }

    private static void onPaper(Page page, String title) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("h1").isVisible()).isTrue();
        assertThat(page.locator("h1").textContent()).isEqualTo(title);
        for (String onScreen : new String[] {".skip", ".tools", "p.back", "footer.bottom"}) {
            assertThat(page.locator(onScreen).first().isVisible()).as(onScreen).isFalse();
        }
        Looks.picture(page, "wylaczenie-na-papierze");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private void inTheFeeds(String title) {
        for (String feed : new String[] {"feed.atom", "feed.rss", "feed.json", "outages.ics"}) {
            assertThat(ibok.visitor().get("/e-information/" + feed).body())
                    .as(feed)
                    .contains(title);
        }
    }

    /** When the works are over the page is in the archive; when it is withdrawn it is nowhere. */
    private static void archive(Page editor, Page anybody, String title, Looks looks) {
        String address = anybody.url();
        editor.fill("[name=startDay]", "20.11.2026");
        editor.fill("[name=endDay]", "20.11.2026");
        button(editor, "Zapisz zmiany").click();
        assertThat(said(editor)).contains("Zapisano");
        assertThat(outages(anybody)).doesNotContain(title);
        anybody.navigate("/e-information/archive");
        anybody.fill("[name=q]", title);
        button(anybody, "Szukaj").click();
        link(anybody, title).click();
        assertThat(text(anybody)).contains("Prace są zakończone");
        looks.at(anybody, "wylaczenie-w-archiwum");

        editor.locator("a", new Page.LocatorOptions().setHasText("Wycofaj")).click();
        button(editor, "Wycofaj").click();
        assertThat(said(editor)).contains("Wycofano");
        assertThat(anybody.navigate(address).status()).isEqualTo(404);
    }

    private static String outages(Page page) {
        page.navigate("/e-information/outages");
        return text(page);
    }

    private String streetOfKlient() {
        Visitor klient = ibok.signedIn("klient");
        String path =
                klient.json("/e-information").get("mine").get(0).get("path").asText();
        return klient.json(path)
                .get("outage")
                .get("places")
                .get(0)
                .get("street")
                .asText();
    }
}
