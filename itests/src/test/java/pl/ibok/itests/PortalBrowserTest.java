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
import pl.ibok.itests.server.Seen;
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

    @Test
    void thePageThatIsNotThereIsAccessibleToStrangersAndCustomers() {
        Page stranger = chromium.window(DESKTOP, true);
        Page customer = chromium.signedIn("klient", DESKTOP, true);
        stranger.navigate("/no-such-page");
        customer.navigate("/no-such-page");

        assertThat(Chromium.violations(stranger)).isEmpty();
        assertThat(Chromium.violations(customer)).isEmpty();
    }

    @Test
    void aSignInThatFailsSaysSoAccessibly() {
        Page page = chromium.window(DESKTOP, true);
        page.navigate("/sign-in");
        page.fill("[name=login]", "nobody-at-all");
        page.fill("[name=password]", "wrong");
        Seen.submit(page);

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
