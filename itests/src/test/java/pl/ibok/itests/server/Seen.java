package pl.ibok.itests.server;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** Finds on a page what somebody looks for: by its words. */
public final class Seen {
    private Seen() {}

    public static Locator link(Page page, String words) {
        return first(page, "a", words);
    }

    public static Locator button(Page page, String words) {
        return first(page, "button", words);
    }

    /** Presses a link or a button, and waits for the page that it leads to. */
    public static void press(Locator what) {
        Turn.by(what.page(), what::click);
    }

    /** Sends the first form of the page's own part, and waits for the answer. */
    public static void submit(Page page) {
        press(page.locator("main button[type=submit]").first());
    }

    /** Sends the form of this field with the Enter key, and waits for the answer. */
    public static void enter(Locator field) {
        Turn.by(field.page(), () -> field.press("Enter"));
    }

    /** A card with this heading. */
    public static Locator card(Page page, String heading) {
        return page.locator("section, .card")
                .filter(new Locator.FilterOptions().setHas(first(page, "h2, h3", heading)))
                .last();
    }

    /** The first of these elements with the words. */
    public static Locator first(Page page, String selector, String words) {
        return page.locator(selector, new Page.LocatorOptions().setHasText(words))
                .first();
    }

    /** What is told about what was just done. */
    public static String said(Page page) {
        return plain(page.locator("[role=status]").allTextContents().toString());
    }

    /** What the page says. */
    public static String text(Page page) {
        return plain(page.locator("main").textContent());
    }

    /** What is wrong, as the summary at the top of the page lists it. */
    public static List<String> errors(Page page) {
        return page.locator(".errors a").allTextContents().stream()
                .map(Seen::plain)
                .toList();
    }

    /** With plain blanks, for comparing with what a test is written with. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').strip();
    }
}
