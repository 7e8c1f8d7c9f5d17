package pl.ibok.portal.start;

import java.util.List;
import java.util.Map;
import pl.ibok.api.web.WebModule;
import pl.ibok.portal.Platform;
import pl.ibok.portal.page.Menu;

/** The portal's own pages: the start of customers and of staff. */
public final class StartModule implements WebModule {
    private final Platform platform;
    private final Menu menu;

    public StartModule(Platform platform, Menu menu) {
        this.platform = platform;
        this.menu = menu;
    }

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public Map<String, List<Object>> roots() {
        return Map.of("/", List.of(new StartPage(platform)), "/office", List.of(new OfficePage(menu)));
    }
}
