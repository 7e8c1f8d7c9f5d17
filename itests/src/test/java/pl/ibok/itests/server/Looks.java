package pl.ibok.itests.server;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at pages as they come up on somebody's way: with axe, and on a small phone. What is wrong is kept, so that a way is walked to its end. */
public final class Looks {
    private static final int DESKTOP = 1280;
    private static final int SMALL_PHONE = 320;
    private static final int HEIGHT = 800;

    private final List<String> wrong = new ArrayList<>();

    /** @param name of the picture that is taken of it when {@code IBOK_LOOK} names a folder */
    public void at(Page page, String name) {
        wrong.addAll(Chromium.violations(page));
        page.setViewportSize(SMALL_PHONE, HEIGHT);
        int needed = Chromium.contentWidth(page);
        if (needed > SMALL_PHONE) {
            wrong.add(page.url() + " scrolls sideways: " + needed + " px wide on " + SMALL_PHONE);
        }
        picture(page, name + "-320");
        page.setViewportSize(DESKTOP, HEIGHT);
        picture(page, name);
    }

    /** Takes a picture of the page as it is, when somebody asked for pictures. */
    public static void picture(Page page, String name) {
        String folder = System.getenv("IBOK_LOOK");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }

    /** What was wrong, a line each. */
    public List<String> wrong() {
        return wrong;
    }
}
