package pl.ibok.itests.server;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;

/** From one page to the next: a click alone comes back while the old page may still stand open, to be read by mistake. */
final class Turn {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Turn() {}

    /** Does what leads to another page, or to the same one anew, and waits until that has come. */
    static void by(Page page, Runnable act) {
        page.evaluate("window.left = false");
        act.run();
        // Asked from outside: the page's own policy lets nobody evaluate text within it.
        Await.until("the page is left", PATIENCE, () -> left(page));
        page.waitForLoadState();
    }

    private static boolean left(Page page) {
        try {
            return (Boolean) page.evaluate("window.left === undefined");
        } catch (PlaywrightException e) {
            // Between two pages there is nobody to ask.
            return false;
        }
    }
}
