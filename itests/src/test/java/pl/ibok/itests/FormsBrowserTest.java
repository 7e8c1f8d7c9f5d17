package pl.ibok.itests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static pl.ibok.itests.server.Seen.button;
import static pl.ibok.itests.server.Seen.link;
import static pl.ibok.itests.server.Seen.said;
import static pl.ibok.itests.server.Seen.text;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.ibok.itests.server.Chromium;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.Looks;
import pl.ibok.itests.server.Pdf;
import pl.ibok.itests.server.SharedServer;

/** Forms in a real browser: what is downloaded, and what the office does with its catalogue. Every page is in {@link EveryPageBrowserTest}. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsBrowserTest {
    private static final int DESKTOP = 1280;

    private Chromium chromium;

    @BeforeAll
    void open(Ibok server) {
        chromium = new Chromium(server);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void aFormIsSearchedAndDownloadedFilledInWithoutScript() {
        Page stranger = chromium.window(DESKTOP, false);
        Download blank = downloaded(stranger, "Pobierz pusty PDF");
        assertThat(blank.suggestedFilename()).isEqualTo("wniosek-o-zwrot-nadplaty.pdf");
        assertThat(Pdf.fields(blank)).containsEntry("klient_nazwa", "");

        Page customer = chromium.signedIn("klient", DESKTOP, false);
        Map<String, String> fields = Pdf.fields(downloaded(customer, "Pobierz wypełniony"));
        assertThat(fields)
                .containsEntry("klient_nazwa", "Halina Wierzbicka")
                .containsEntry("klient_numer", "100101")
                .hasEntrySatisfying(
                        "klient_adres", address -> assertThat(address).contains("Olszany"));
    }

    private static Download downloaded(Page page, String words) {
        page.navigate("/e-forms");
        page.fill("[name=q]", "nadplaty");
        page.click("form.filter button");
        link(page, "Wniosek o zwrot nadpłaty").click();
        return page.waitForDownload(() -> link(page, words).click());
    }

    @Test
    void aFormIsAddedReplacedOnItsDayAndWithdrawn() {
        Looks looks = new Looks();
        String title = "Wniosek o hydrant " + UUID.randomUUID().toString().substring(0, 8);
        Page stranger = chromium.window(DESKTOP, true);
        byte[] pdf = content(downloaded(stranger, "Pobierz pusty PDF"));
        Page editor = chromium.signedIn("admin", DESKTOP, true);
        editor.navigate("/office/e-forms");
        link(editor, "Dodaj formularz").click();
        editor.fill("[name=title]", title);
        editor.fill("[name=description]", "Gdy potrzebujesz wody z hydrantu na budowie.");
        editor.setInputFiles(
                "[name=pdf]", new FilePayload("hydrant.pdf", "application/pdf", "to nie PDF".getBytes(UTF_8)));
        button(editor, "Dodaj do katalogu").click();
        assertThat(editor.title()).startsWith("Błąd:");
        looks.at(editor, "formularz-z-bledem");
        editor.setInputFiles("[name=pdf]", new FilePayload("hydrant.pdf", "application/pdf", pdf));
        button(editor, "Dodaj do katalogu").click();
        assertThat(said(editor)).contains("Formularz jest w katalogu");
        stranger.navigate("/e-forms");
        link(stranger, title).click();

        edition(editor, pdf, "1.12.2026");
        assertThat(text(editor)).contains("zaplanowane");
        looks.at(editor, "wydanie-zaplanowane");
        stranger.reload();
        assertThat(text(stranger)).contains("Następne wydanie", "1 grudnia");
        button(editor, "Odwołaj wydanie 2").click();
        assertThat(said(editor)).contains("Wydanie odwołane");
        edition(editor, pdf, "");
        assertThat(editor.locator("main tbody tr").count())
                .as("what was added on the same day is replaced")
                .isEqualTo(1);
        stranger.reload();
        assertThat(text(stranger)).doesNotContain("Następne wydanie");
        looks.at(stranger, "formularz");

        button(editor, "Wycofaj formularz").click();
        assertThat(said(editor)).contains("Formularz wycofany");
        assertThat(stranger.reload().status()).isEqualTo(404);
        stranger.navigate("/e-forms");
        assertThat(text(stranger)).doesNotContain(title);
        assertThat(looks.wrong()).isEmpty();
    }

    private static void edition(Page editor, byte[] pdf, String from) {
        editor.setInputFiles("[name=pdf]", new FilePayload("hydrant.pdf", "application/pdf", pdf));
        editor.fill("[name=from]", from);
        button(editor, "Dodaj wydanie").click();
        assertThat(said(editor)).contains("Wydanie dodane");
    }

    private static byte[] content(Download download) {
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
