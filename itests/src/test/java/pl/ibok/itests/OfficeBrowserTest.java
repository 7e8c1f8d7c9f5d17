package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.ibok.itests.server.Chromium;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.Keyboard;
import pl.ibok.itests.server.SharedServer;

/** The office by keyboard: with Tab alone, and with the one-key shortcuts that a member of staff may keep on (WCAG 2.1.4). */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeBrowserTest {
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
    void aClerkFindsACustomerAndLooksWithTheirEyesByTabAlone() {
        Keyboard keys = new Keyboard(chromium, DESKTOP, "/sign-in");
        keys.tabTo("input", "login").type("biuro").tabTo("input", "password").type(Ibok.DEMO_PASSWORD);
        keys.enter(ends("/office"));
        // Her case is found as well, after her.
        keys.tabTo("input", "q").type("Wierzbicka").enter(url -> url.contains("/office/search?"));
        keys.tabTo("a", "Halina Wierzbicka").enter(ends("/office/customers/100101"));
        keys.tabTo("button", "Zobacz jako klient").enter(url -> !url.contains("/office"));
        keys.tabTo("button", "Zakończ podgląd").enter(ends("/office/customers/100101"));
        assertThat(keys.said()).contains("Podgląd zakończony");
    }

    @Test
    void shortcutsDoNothingUntilTheyAreTurnedOnAndNothingAgainWhenTheyAreOff() {
        Page page = chromium.signedIn("biuro", DESKTOP, true);
        choose(page, "off");
        page.navigate("/office");
        page.keyboard().press("/");
        page.keyboard().press("?");
        assertThat(focused(page, "#search")).isFalse();
        assertThat(page.url()).endsWith("/office");

        choose(page, "on");
        try {
            page.navigate("/office");
            page.keyboard().press("/");
            assertThat(focused(page, "#search")).isTrue();
            page.keyboard().type("gk?");
            assertThat(page.inputValue("#search")).as("typed, not obeyed").isEqualTo("gk?");
            page.navigate("/office");
            press(page, ends("/office/shortcuts"), "?");
            press(page, ends("/office/accounts"), "g", "k");
            press(page, ends("/office/profile-changes"), "g", "m");
            press(page, ends("/office/e-registration"), "g", "z");
            page.keyboard().press("j");
            assertThat(focused(page, "[data-queue] a")).isTrue();
            String first = (String) page.evaluate("document.activeElement.href");
            page.keyboard().press("k");
            page.keyboard().press("k");
            press(page, url -> url.contains("/office/e-registration/cases/"), "Enter");
            assertThat(first).contains("/office/e-registration/cases/");
            page.navigate("/office/customers/100102");
            press(page, url -> !url.contains("/office"), "v");
            assertThat(page.locator(".acting").textContent()).contains("Piekarnia Ziarno");
            page.click(".acting button");
            page.waitForURL(ends("/office/customers/100102"));
        } finally {
            choose(page, "off");
        }
        page.navigate("/office");
        assertThat(page.locator(".keys").count()).isZero();
    }

    @Test
    void withAltTheKeyAloneDoesNothing() {
        Page page = chromium.signedIn("biuro", DESKTOP, true);
        choose(page, "alt");
        try {
            page.navigate("/office");
            page.keyboard().press("/");
            assertThat(focused(page, "#search")).isFalse();
            page.keyboard().press("Alt+/");
            assertThat(focused(page, "#search")).isTrue();
            page.navigate("/office");
            press(page, ends("/office/accounts"), "Alt+g", "Alt+k");
        } finally {
            choose(page, "off");
        }
    }

    @Test
    void aKeyThatIsHeldDownDecidesNothing() {
        Page page = chromium.signedIn("biuro", DESKTOP, true);
        choose(page, "on");
        try {
            page.navigate("/office/customers/100102");
            page.evaluate(
                    "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'v', repeat: true, bubbles: true}))");
            page.keyboard().press("/");
            assertThat(focused(page, "#search")).as("still here, and listening").isTrue();
        } finally {
            choose(page, "off");
        }
    }

    private static void choose(Page page, String way) {
        page.navigate("/office/shortcuts");
        String button = "main button[value=" + way + "]";
        if (page.locator(button).count() > 0) {
            page.click(button);
            // Leaving before the answer would take the form back.
            page.waitForSelector(button, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
            page.waitForLoadState();
        }
    }

    private static void press(Page page, Predicate<String> leadsTo, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        page.waitForURL(leadsTo);
        page.waitForLoadState();
    }

    private static boolean focused(Page page, String selector) {
        return (Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    private static Predicate<String> ends(String path) {
        return url -> url.endsWith(path);
    }
}
