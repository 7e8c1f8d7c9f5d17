package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ibok.itests.server.Seen.button;
import static pl.ibok.itests.server.Seen.first;
import static pl.ibok.itests.server.Seen.link;
import static pl.ibok.itests.server.Seen.press;
import static pl.ibok.itests.server.Seen.said;
import static pl.ibok.itests.server.Seen.submit;
import static pl.ibok.itests.server.Seen.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.ibok.itests.isolation.Owner;
import pl.ibok.itests.server.Chromium;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.Keyboard;
import pl.ibok.itests.server.SharedServer;

/** Readings in a real browser: by keyboard alone, without script, by the hour, and from the customer to the clerk and back. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingBrowserTest {
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
    void aReadingIsSubmittedAndTakenBackByKeyboardAlone() {
        JsonNode meter = meter("klient", "kind", "main");
        int state = meter.get("last").get("value").intValue() + 30;
        Keyboard keys = new Keyboard(chromium, DESKTOP, "/sign-in");
        keys.tabTo("input", "login").type("klient").tabTo("input", "password").type(Ibok.DEMO_PASSWORD);
        keys.enter(url -> !url.contains("/sign-in"));
        keys.tabTo("a", "Odczyty").enter(ends("/e-reading"));
        keys.tabTo("a", "Podaj odczyt").enter(url -> url.contains("/submit"));
        keys.tabTo("input", "value").type(String.valueOf(state));
        keys.tabTo("button", "Sprawdź i wyślij odczyt").enter(url -> !url.contains("/submit"));
        assertThat(keys.said()).contains("Odczyt przyjęty");
        assertThat(newest(meter)).isEqualTo(state);

        keys.tabTo("button", "Wycofaj odczyt").enter(url -> url.contains("/e-reading/meters/"));
        assertThat(keys.said()).contains("Odczyt wycofany");
        assertThat(newest(meter)).isNotEqualTo(state);
    }

    @Test
    void aReadingWithItsPhotoIsSubmittedAndTakenBackWithoutScript() {
        JsonNode meter = meter("klient", "kind", "main");
        int state = meter.get("last").get("value").intValue() + 31;
        Page page = chromium.signedIn("klient", DESKTOP, false);
        press(link(page, "Odczyty"));
        press(link(page, "Podaj odczyt"));
        page.fill("[name=value]", String.valueOf(state));
        page.check("[name=when][value=today]");
        page.setInputFiles("[name=photo]", new FilePayload("licznik.jpg", "image/jpeg", Owner.photo()));
        submit(page);
        assertThat(said(page)).contains("Odczyt przyjęty");
        assertThat(newest(meter)).isEqualTo(state);

        press(button(page, "Wycofaj odczyt"));
        assertThat(said(page)).contains("Odczyt wycofany");
        assertThat(newest(meter)).isNotEqualTo(state);
    }

    @Test
    void aDoubtfulReadingGoesToTheClerkAndComesBackWithoutScript() {
        JsonNode meter = meter("klient", "kind", "garden");
        int state = meter.get("last").get("value").intValue() + 700;
        String id = meter.get("id").asText();
        Page page = chromium.signedIn("klient", DESKTOP, false);
        page.navigate("/e-reading/meters/" + id + "/submit");
        page.fill("[name=value]", String.valueOf(state));
        submit(page);
        assertThat(page.locator("h1").textContent()).contains("więcej niż zwykle");
        assertThat(page.content()).contains("Który odczyt mamy przyjąć?");
        page.check("[name=answer][value=sure]");
        submit(page);
        assertThat(page.locator("main").textContent()).contains("do sprawdzenia");
        assertThat(newest(meter)).isNotEqualTo(state);

        Page clerk = chromium.signedIn("biuro", DESKTOP, false);
        clerk.navigate("/office/e-reading");
        press(first(clerk, "ol.queue a", "Halina Wierzbicka"));
        assertThat(clerk.locator("main").textContent()).contains("Wpisano");
        clerk.selectOption("[name=reason]", new SelectOption().setIndex(1));
        press(clerk.locator("button[value=reject]").first());
        assertThat(text(clerk)).contains("Odrzucono odczyt.");

        page.navigate("/e-reading/meters/" + id);
        assertThat(page.locator("main").textContent()).contains("nie przyjęto");
        assertThat(newest(meter)).isNotEqualTo(state);
    }

    @Test
    void theQuestionAboutADoubtfulReadingHasNothingThatAxeFinds() {
        JsonNode meter = meter("klient", "kind", "garden");
        Page page = chromium.signedIn("klient", DESKTOP, true);
        page.navigate("/e-reading/meters/" + meter.get("id").asText() + "/submit");
        page.fill("[name=value]", String.valueOf(meter.get("last").get("value").intValue() + 800));
        submit(page);
        assertThat(page.locator("h1").textContent()).contains("więcej niż zwykle");
        assertThat(Chromium.violations(page)).isEmpty();
    }

    @Test
    void whatIsTypedWronglyStaysAndTheErrorSaysHowToMendIt() {
        JsonNode meter = meter("klient", "kind", "main");
        Page page = chromium.signedIn("klient", DESKTOP, true);
        page.navigate("/e-reading/meters/" + meter.get("id").asText() + "/submit");
        page.evaluate("document.querySelector('[name=value]').value = 'dużo'");
        submit(page);
        assertThat(page.title()).startsWith("Błąd:");
        assertThat(page.locator(".errors a").count()).isEqualTo(1);
        assertThat(page.locator("[name=value]").getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(Chromium.violations(page)).isEmpty();
    }

    @Test
    void aDayOfARadioMeterIsShownByTheHourAlsoWhenItHasTwentyFive() {
        String day =
                "/e-reading/meters/" + meter("firma", "radio", "true").get("id").asText() + "/day?date=";
        Page page = chromium.signedIn("firma", DESKTOP, true);
        page.navigate(day + "2026-11-03");
        assertThat(hours(page)).isEqualTo(24);
        assertThat(page.locator("main svg [class*=bar], main svg rect").count()).isGreaterThanOrEqualTo(24);
        assertThat(page.locator("main").textContent()).contains("Tego dnia zużyto");

        press(link(page, "Dzień wcześniej"));
        assertThat(page.url()).contains("date=2026-11-02");
        page.navigate(day + "2026-10-25");
        assertThat(hours(page)).as("summer time ends").isEqualTo(25);
        assertThat(Chromium.violations(page)).isEmpty();
    }

    private static int hours(Page page) {
        return page.locator("main tbody tr").count();
    }

    private static Predicate<String> ends(String path) {
        return url -> url.split("\\?", 2)[0].endsWith(path);
    }

    /** The meter in use with this value of a field. */
    private JsonNode meter(String login, String field, String value) {
        for (JsonNode meter : ibok.signedIn(login).json("/e-reading").get("meters")) {
            if (meter.get(field).asText().equals(value)
                    && meter.get("removedOn").isNull()) {
                return meter;
            }
        }
        throw new AssertionError(login + " has no meter with " + field + " " + value);
    }

    private int newest(JsonNode meter) {
        return ibok.signedIn("klient")
                .json("/e-reading/meters/" + meter.get("id").asText())
                .get("readings")
                .get(0)
                .get("value")
                .intValue();
    }
}
