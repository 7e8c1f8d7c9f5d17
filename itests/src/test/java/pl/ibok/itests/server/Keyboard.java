package pl.ibok.itests.server;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Somebody at a keyboard without a mouse: there is no way to press anything but keys. */
public final class Keyboard {
    private static final int MOST_TABS = 80;
    private static final String FOCUSED =
            """
            ([selector, wanted]) => {
              const at = document.activeElement;
              const text = at.textContent.replace(/\\u00a0/g, ' ').trim();
              return at.matches(selector) && (at.name === wanted || text.startsWith(wanted));
            }
            """;

    private final Page page;

    /** @param address what is typed into the address bar to begin with */
    public Keyboard(Chromium chromium, int width, String address) {
        page = chromium.window(width, true);
        page.navigate(address);
    }

    /** Presses Tab until the focus is on such an element with this text or name, and can be seen there. */
    public Keyboard tabTo(String selector, String wanted) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate(FOCUSED, List.of(selector, wanted))) {
                return this;
            }
        }
        throw new AssertionError("No " + selector + " " + wanted + " within " + MOST_TABS + " tabs on " + page.url());
    }

    /** Types an address into the address bar. */
    public Keyboard open(String address) {
        page.navigate(address);
        return this;
    }

    /** Ticks the box that has the focus. */
    public Keyboard tick() {
        page.keyboard().press("Space");
        return this;
    }

    public Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Presses Enter, and waits for the page that it leads to. */
    public Keyboard enter(Predicate<String> leadsTo) {
        Turn.by(page, () -> page.keyboard().press("Enter"));
        page.waitForURL(leadsTo);
        return this;
    }

    /** Presses Enter on a link to a place on the same page, where the focus goes. */
    public Keyboard follow() {
        page.keyboard().press("Enter");
        return this;
    }

    /** The path of the page, without its query. */
    public String path() {
        return URI.create(page.url()).getPath();
    }

    public String heading() {
        return page.locator("h1").textContent();
    }

    /** What can be read within these elements of the page. */
    public List<String> texts(String selector) {
        return page.locator(selector).allTextContents();
    }

    /** Has the page that stands open looked at. */
    public List<String> wrong(Function<Page, List<String>> look) {
        return look.apply(page);
    }

    /** What a screen reader is told about what was just done. */
    public String said() {
        return page.locator("[role=status]").allTextContents().toString();
    }

    /** What the page says. */
    public String text() {
        return page.locator("main").textContent().replace('\u00a0', ' ');
    }
}
