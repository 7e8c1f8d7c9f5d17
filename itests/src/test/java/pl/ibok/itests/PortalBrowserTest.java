package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ibok.itests.server.Chromium;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.SharedServer;

@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalBrowserTest {
    private static final int DESKTOP = 1280;
    private static final int SMALL_PHONE = 320;

    private Chromium chromium;
    private Page customer;
    private Page clerk;

    @BeforeAll
    void open(Ibok ibok) {
        chromium = new Chromium(ibok);
        customer = chromium.signedIn("klient", DESKTOP, true);
        clerk = chromium.signedIn("biuro", DESKTOP, true);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

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

        assertThat(Chromium.violations(customer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/office", "/office/e-reading", "/office/profile-changes"})
    void pagesForTheOfficeAreAccessible(String path) {
        clerk.navigate(path);

        assertThat(Chromium.violations(clerk)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/e-reading", "/account", "/profile", "/regulations", "/accessibility"})
    void pagesFitASmallPhone(String path) {
        Page page = chromium.signedIn("klient", SMALL_PHONE, true);
        page.navigate(path);

        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("width of %s", path)
                .isLessThanOrEqualTo(SMALL_PHONE);
    }

    @Test
    void signingInWorksWithoutScript() {
        Page page = chromium.signedIn("klient", DESKTOP, false);

        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.url()).doesNotContain("sign-in");
    }
}
