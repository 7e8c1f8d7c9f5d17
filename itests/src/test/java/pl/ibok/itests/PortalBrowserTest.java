package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.ibok.itests.server.Chromium;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.SharedServer;

/** What the portal shows beside its pages, which are all in {@link EveryPageBrowserTest}. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalBrowserTest {
    private static final int DESKTOP = 1280;

    private Chromium chromium;

    @BeforeAll
    void open(Ibok ibok) {
        chromium = new Chromium(ibok);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

<<<<<<< HEAD
    @Test
    void thePageThatIsNotThereIsAccessibleToStrangersAndCustomers() {
        Page stranger = chromium.window(DESKTOP, true);
        Page customer = chromium.signedIn("klient", DESKTOP, true);
        stranger.navigate("/no-such-page");
        customer.navigate("/no-such-page");
=======
    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/sign-in", "/no-such-page", "/ui-components", "/regulations", "/privacy", "/accessibility"
            })
    void pagesForEverybodyAreAccessible(String path) {
        Page page = chromium.window(DESKTOP, true);
        page.navigate(path);

        assertThat(Chromium.violations(page)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/e-reading",
                "/account",
                "/account/tokens",
                "/account/second-factor",
                "/account/seen",
                "/account/close",
                "/profile",
                "/profile/change",
                "/profile/consents",
                "/no-such-page"
            })
    void pagesForCustomersAreAccessible(String path) {
        customer.navigate(path);
>>>>>>> security

        assertThat(Chromium.violations(stranger)).isEmpty();
        assertThat(Chromium.violations(customer)).isEmpty();
    }

    @Test
    void aSignInThatFailsSaysSoAccessibly() {
        Page page = chromium.window(DESKTOP, true);
        page.navigate("/sign-in");
        page.fill("[name=login]", "nobody-at-all");
        page.fill("[name=password]", "wrong");
        page.click("main button[type=submit]");

        assertThat(page.title()).startsWith("Błąd:");
        assertThat(Chromium.violations(page)).isEmpty();
    }

    @Test
    void signingInWorksWithoutScript() {
        Page page = chromium.signedIn("klient", DESKTOP, false);

        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.url()).doesNotContain("sign-in");
    }
}
