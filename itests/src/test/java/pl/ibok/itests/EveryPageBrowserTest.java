package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.ibok.itests.page.Look;
import pl.ibok.itests.page.Pages;
import pl.ibok.itests.page.Scene;
import pl.ibok.itests.page.Sight;
import pl.ibok.itests.server.Chromium;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.Route;
import pl.ibok.itests.server.SharedServer;

/** Every page that the server says it has, as axe sees it in light and in dark, and on phones. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageBrowserTest {
    private static final int DESKTOP = 1280;

    private Chromium chromium;
    private final Map<String, Page> windows = new HashMap<>();

    @BeforeAll
    void open(Ibok ibok) {
        chromium = new Chromium(ibok);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @TestFactory
    Stream<DynamicTest> everyPage(Ibok ibok) {
        Scene scene = new Scene(ibok);
        List<Route> pages = Route.all(ibok).stream().filter(Pages::isPage).toList();
        assertThat(pages).isNotEmpty();
        return pages.stream()
                .map(route -> DynamicTest.dynamicTest(
                        route.path(), () -> Pages.of(route, scene).forEach(this::isFineForEverybody)));
    }

    private void isFineForEverybody(Sight sight) {
        Page page = windows.computeIfAbsent(sight.login(), login -> window(sight));
        List<String> wrong = Look.at(page, () -> {
            Response response = page.navigate(sight.path());
            assertThat(response.status()).as(sight.toString()).isEqualTo(sight.status());
            assertThat(page.url()).as("%s is shown itself", sight).endsWith(sight.path());
        });
        assertThat(wrong).as(sight.toString()).isEmpty();
    }

    private Page window(Sight sight) {
        return sight.signedIn()
                ? chromium.signedIn(sight.login(), sight.password(), DESKTOP, true)
                : chromium.window(DESKTOP, true);
    }
}
