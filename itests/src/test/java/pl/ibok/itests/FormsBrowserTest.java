package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.ibok.itests.server.Chromium;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.SharedServer;

/** Forms in a real browser. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsBrowserTest {
    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;
    private static final int SMALL_PHONE = 320;

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
    void noPageOfFormsHasAnythingThatAxeFinds() {
        List<String> violations = new ArrayList<>();
        for (int width : List.of(DESKTOP, PHONE)) {
            Page anybody = chromium.window(width, true);
            look(anybody, "/e-forms", "katalog-" + width, violations);
            Page customer = chromium.signedIn("klient", width, true);
            look(customer, "/e-forms/reklamacja", "formularz-" + width, violations);
            Page editor = chromium.signedIn("admin", width, true);
            look(editor, "/office/e-forms", "biuro-" + width, violations);
            look(editor, "/office/e-forms/new", "nowy-" + width, violations);
            look(editor, "/office/e-forms/reklamacja", "wydania-" + width, violations);
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void theCatalogueFitsASmallPhone() {
        Page page = chromium.signedIn("klient", SMALL_PHONE, true);
        for (String path : List.of("/e-forms", "/e-forms/reklamacja")) {
            page.navigate(path);
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .as("width of %s", path)
                    .isLessThanOrEqualTo(SMALL_PHONE);
        }
    }

    @Test
    void aFormIsSearchedAndDownloadedFilledInWithoutScript() {
        Page page = chromium.signedIn("klient", DESKTOP, false);
        page.navigate("/e-forms");
        page.fill("[name=q]", "nadplaty");
        page.click("form.filter button");
        page.click("text=Wniosek o zwrot nadpłaty");
        Download download = page.waitForDownload(() -> page.click("text=Pobierz wypełniony"));
        assertThat(download.suggestedFilename()).isEqualTo("wniosek-o-zwrot-nadplaty.pdf");
    }

    private static void look(Page page, String path, String name, List<String> violations) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        violations.addAll(Chromium.violations(page));
        String folder = System.getenv("IBOK_LOOK");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }
}
