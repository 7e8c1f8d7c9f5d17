package pl.ibok.exchange;

import java.util.List;
import java.util.Map;
import pl.ibok.api.access.Permission;
import pl.ibok.api.exchange.ImportTarget;
import pl.ibok.api.web.WebModule;

/** The import's pages in the office. */
public final class ImportModule implements WebModule {
    static final String IMPORT = "exchange.import";

    private final List<Object> pages;

    public ImportModule(Imports imports, Profiles profiles, List<ImportTarget> targets) {
        this.pages = List.of(new ImportPages(imports, new Reason(targets)), new ProfilePages(profiles));
    }

    @Override
    public String name() {
        return "exchange";
    }

    @Override
    public Map<String, List<Object>> roots() {
        return Map.of("/office/import", pages);
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.staff(IMPORT, "administrator"));
    }
}
