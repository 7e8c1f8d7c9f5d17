package pl.ibok.itests.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import pl.ibok.itests.server.Chromium;

/** A page as axe sees it in light and in dark, and as it fits on phones. */
public final class Look {
    private static final int DESKTOP = 1280;
    private static final int HEIGHT = 800;
    private static final List<Integer> PHONES = List.of(390, 320);

    private Look() {}

    /**
     * What is wrong with it, one line each.
     *
     * @param open opens the page anew in the window
     */
    public static List<String> at(Page page, Runnable open) {
        page.setViewportSize(DESKTOP, HEIGHT);
        List<String> wrong = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            // Before the page is opened: colours that change slowly would be measured on their way.
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            open.run();
            Chromium.violations(page).forEach(violation -> wrong.add(scheme + " " + violation));
        }
        wrong.addAll(onPhones(page));
        return wrong;
    }

    /** The same of a page that stands open after a GET, and can be asked for again. */
    public static List<String> again(Page page) {
        String address = page.url();
        return at(page, () -> page.navigate(address));
    }

    /** The same of a page that answers a form, and can't be asked for again: as it stands, in light. */
    public static List<String> asItStands(Page page) {
        List<String> wrong = new ArrayList<>(Chromium.violations(page));
        wrong.addAll(onPhones(page));
        page.setViewportSize(DESKTOP, HEIGHT);
        return wrong;
    }

    private static List<String> onPhones(Page page) {
        List<String> wrong = new ArrayList<>();
        for (int width : PHONES) {
            page.setViewportSize(width, HEIGHT);
            int needed = Chromium.contentWidth(page);
            if (needed > width) {
                wrong.add(page.url() + " scrolls sideways: " + needed + " px wide on " + width);
            }
        }
        return wrong;
    }
}
