package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
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

/** Readings in a real browser: by keyboard alone, without script, on a small phone, and from the customer to the clerk and back. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingBrowserTest {
    private static final int DESKTOP = 1280;
    private static final int SMALL_PHONE = 320;
    private static final int MOST_TABS = 60;

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
    void everyPageOfReadingsHasNothingThatAxeFinds() {
        List<String> violations = new ArrayList<>();
        Page customer = chromium.signedIn("klient", DESKTOP, true);
        for (String path : pages()) {
            customer.navigate(path);
            violations.addAll(Chromium.violations(customer));
        }
        Page anybody = chromium.window(DESKTOP, true);
        anybody.navigate("/e-reading/open");
        violations.addAll(Chromium.violations(anybody));
        Page clerk = chromium.signedIn("biuro", DESKTOP, true);
        clerk.navigate("/office/e-reading");
        violations.addAll(Chromium.violations(clerk));
        Page administrator = chromium.signedIn("admin", DESKTOP, true);
        for (String path : List.of(
                "/office/import", "/office/import/profiles", "/office/import/profiles/daiad", "/office/accounts")) {
            administrator.navigate(path);
            violations.addAll(Chromium.violations(administrator));
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void everyPageOfReadingsFitsASmallPhone() {
        Page page = chromium.signedIn("klient", SMALL_PHONE, true);
        for (String path : pages()) {
            page.navigate(path);
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .as("width of %s", path)
                    .isLessThanOrEqualTo(SMALL_PHONE);
            assertThat(Chromium.violations(page)).isEmpty();
        }
    }

    @Test
    void aReadingIsSubmittedAndTakenBackByKeyboardAlone() {
        JsonNode meter = meter("main");
        int state = meter.get("last").get("value").intValue() + 30;
        Page page = chromium.signedIn("klient", DESKTOP, true);
        page.navigate("/e-reading");
        tabTo(page, "a", "Podaj odczyt");
        page.keyboard().press("Enter");
        page.waitForURL("**/submit*");
        tabTo(page, "input", "value");
        page.keyboard().type(String.valueOf(state));
        tabTo(page, "button", "Sprawdź i wyślij odczyt");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/submit"));
        assertThat(page.locator("[role=status]").allTextContents().toString()).contains("Odczyt przyjęty");
        assertThat(newest(meter)).isEqualTo(state);

        page.navigate("/e-reading/meters/" + meter.get("id").asText());
        tabTo(page, "a,button", "Wycofaj odczyt");
        page.keyboard().press("Enter");
        page.waitForLoadState();
        if (page.url().contains("/submissions/")) {
            tabTo(page, "button", "Wycofaj odczyt");
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.contains("/submissions/"));
        }
        assertThat(newest(meter)).isNotEqualTo(state);
    }

    @Test
    void aDoubtfulReadingGoesToTheClerkAndComesBackWithoutScript() {
        JsonNode meter = meter("garden");
        int state = meter.get("last").get("value").intValue() + 700;
        String id = meter.get("id").asText();
        Page page = chromium.signedIn("klient", DESKTOP, false);
        page.navigate("/e-reading/meters/" + id + "/submit");
        page.fill("[name=value]", String.valueOf(state));
        page.click("main button[type=submit]");
        assertThat(page.locator("h1").textContent()).contains("więcej niż zwykle");
        assertThat(page.content()).contains("Który odczyt mamy przyjąć?");
        page.check("[name=answer][value=sure]");
        page.click("main button[type=submit]");
        assertThat(page.locator("main").textContent()).contains("do sprawdzenia");
        assertThat(newest(meter)).isNotEqualTo(state);

        Page clerk = chromium.signedIn("biuro", DESKTOP, false);
        clerk.navigate("/office/e-reading");
        clerk.locator("ol.queue a", new Page.LocatorOptions().setHasText("Halina Wierzbicka"))
                .first()
                .click();
        assertThat(clerk.locator("main").textContent()).contains("Wpisano");
        clerk.selectOption("[name=reason]", new SelectOption().setIndex(1));
        clerk.click("button[value=reject]");
        assertThat(clerk.locator("[role=status]").allTextContents().toString()).isNotEmpty();

        page.navigate("/e-reading/meters/" + id);
        assertThat(page.locator("main").textContent()).contains("nie przyjęto");
        assertThat(newest(meter)).isNotEqualTo(state);
    }

    @Test
    void whatIsTypedWronglyStaysAndTheErrorSaysHowToMendIt() {
        JsonNode meter = meter("main");
        Page page = chromium.signedIn("klient", DESKTOP, true);
        page.navigate("/e-reading/meters/" + meter.get("id").asText() + "/submit");
        page.evaluate("document.querySelector('[name=value]').value = 'dużo'");
        page.click("main button[type=submit]");
        assertThat(page.title()).startsWith("Błąd:");
        assertThat(page.locator(".errors a").count()).isEqualTo(1);
        assertThat(page.locator("[name=value]").getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(Chromium.violations(page)).isEmpty();
    }

    private List<String> pages() {
        String meter = meter("main").get("id").asText();
        return List.of(
                "/",
                "/e-reading",
                "/e-reading/meters/" + meter,
                "/e-reading/meters/" + meter + "/submit",
                "/e-reading/analysis",
                "/e-reading/analysis?by=month",
                "/e-reading/analysis?by=quarter&unit=pln");
    }

    private JsonNode meter(String kind) {
        for (JsonNode meter : ibok.signedIn("klient").json("/e-reading").get("meters")) {
            if (meter.get("kind").asText().equals(kind)
                    && meter.get("removedOn").isNull()) {
                return meter;
            }
        }
        throw new AssertionError("klient has no " + kind + " meter");
    }

    private int newest(JsonNode meter) {
        return ibok.signedIn("klient")
                .json("/e-reading/meters/" + meter.get("id").asText())
                .get("readings")
                .get(0)
                .get("value")
                .intValue();
    }

    /** Presses Tab until the focus is on such an element with this text or name, as somebody without a mouse does. */
    private static void tabTo(Page page, String selector, String wanted) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            boolean there = (Boolean) page.evaluate(
                    "([selector, wanted]) => { const at = document.activeElement;"
                            + " return at.matches(selector) && (at.name === wanted || at.textContent.replace(/\\u00a0/g, ' ').trim().startsWith(wanted)); }",
                    List.of(selector, wanted));
            if (there) {
                return;
            }
        }
        throw new AssertionError("No " + selector + " " + wanted + " within " + MOST_TABS + " tabs on " + page.url());
    }
}
