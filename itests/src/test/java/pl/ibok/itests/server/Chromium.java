package pl.ibok.itests.server;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real browser: the one {@code ./verify} found ({@code IBOK_CHROMIUM}), else Playwright's own. */
public final class Chromium implements AutoCloseable {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Playwright playwright;
    private final Browser browser;
    private final Ibok ibok;

    public Chromium(Ibok ibok) {
        this.ibok = ibok;
        String path = System.getenv().getOrDefault("IBOK_CHROMIUM", "");
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"));
        if (path.isEmpty()) {
            playwright = Playwright.create();
        } else {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            options.setExecutablePath(Path.of(path));
        }
        browser = playwright.chromium().launch(options);
    }

    /** A window of this width with cookies of its own. */
    public Page window(int width, boolean script) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(ibok.url().toString())
                .setLocale("pl-PL")
                .setViewportSize(width, 800)
                .setJavaScriptEnabled(script));
        Page page = context.newPage();
        page.setDefaultTimeout(30_000);
        return page;
    }

    public Page signedIn(String login, int width, boolean script) {
        return signedIn(login, Ibok.DEMO_PASSWORD, width, script);
    }

    public Page signedIn(String login, String password, int width, boolean script) {
        Page page = window(width, script);
        signIn(page, login, password);
        page.waitForURL(url -> !url.endsWith("/sign-in"));
        return page;
    }

    /** Types both into the sign-in page; what comes of it stands in the window. */
    public static void signIn(Page page, String login, String password) {
        page.navigate("/sign-in");
        page.fill("[name=login]", login);
        page.fill("[name=password]", password);
        Seen.submit(page);
    }

    /** Presses the only button, or link that looks like one, with this text in the page's own part, and waits for the page that it leads to. */
    public static void press(Page page, String text) {
        Seen.press(page.locator("main .button", new Page.LocatorOptions().setHasText(text)));
    }

    /** What can be read in the page's own part, with plain blanks between the words. */
    public static String words(Page page) {
        return page.locator("main").textContent().replaceAll("[\\s\u00a0]+", " ");
    }

    /** What a screen reader is told about what was just done. */
    public static String said(Page page) {
        return page.locator("[role=status]").allTextContents().toString().replaceAll("[\\s\u00a0]+", " ");
    }

    /** The path of the page that stands open, without its query. */
    public static String path(Page page) {
        return URI.create(page.url()).getPath();
    }

    /** What axe finds wrong on the page as it is now, one line each. */
    public static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .map(rule -> page.url() + ": " + rule.getId() + " " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .toList())
                        .toList();
    }

    /** How wide the page's contents are; more than the window's width means scrolling sideways. */
    public static int contentWidth(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
