package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.ibok.itests.server.Chromium;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.SharedServer;
import pl.ibok.itests.server.Visitor;

@ExtendWith(SharedServer.class)
class KeyboardBrowserTest {
    private static final int MOST_TABS = 80;

    @Test
    void aReadingIsSubmittedByTheKeyboardAlone(Ibok ibok) {
        Visitor program = ibok.signedIn("klient");
        String meter = program.json("/e-reading").get("meters").get(0).get("id").asText();
        JsonNode last =
                program.json("/e-reading/meters/" + meter).get("readings").get(0);

        try (Chromium chromium = new Chromium(ibok)) {
            Page page = chromium.signedIn("klient", 1280, true);
            page.navigate("/e-reading/meters/" + meter + "/submit");
            tabTo(page, "e => e.name === 'value'");
            page.keyboard().type(String.valueOf(last.get("value").asInt() + 20));
            tabTo(page, "e => e.type === 'submit' && e.closest('main') !== null");
            page.waitForResponse(
                    answer -> answer.request().isNavigationRequest() && answer.status() != 303,
                    () -> page.keyboard().press("Enter"));
            page.waitForLoadState(LoadState.NETWORKIDLE);

            assertThat(Chromium.violations(page)).isEmpty();
            assertThat(page.content()).contains(String.valueOf(last.get("value").asInt() + 20));
        }
    }

    private static void tabTo(Page page, String wanted) {
        for (int tab = 0; tab < MOST_TABS; tab++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("() => (" + wanted + ")(document.activeElement)")) {
                return;
            }
        }
        throw new AssertionError("not reached by Tab: " + wanted + " on " + page.url());
    }
}
