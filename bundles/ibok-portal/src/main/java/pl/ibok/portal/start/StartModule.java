package pl.ibok.portal.start;

import java.util.List;
import java.util.Map;
import pl.ibok.api.web.WebModule;
import pl.ibok.portal.Platform;
import pl.ibok.portal.look.ComponentsPage;
import pl.ibok.portal.publish.InstalledMenu;

/** The portal's own pages: the start and the reference of components. */
public final class StartModule implements WebModule, AutoCloseable {
    private final FactsBoard facts;
    private final Map<String, List<Object>> roots;

    public StartModule(Platform platform, InstalledMenu installed) {
        this.facts = new FactsBoard(platform);
        this.roots = Map.of(
                "/", List.of(new StartPage(installed, facts)),
                "/ui-components", List.of(new ComponentsPage()));
    }

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public Map<String, List<Object>> roots() {
        return roots;
    }

    @Override
    public void close() {
        facts.close();
    }
}
