package pl.ibok.office;

import java.util.List;
import java.util.Map;
import pl.ibok.api.access.Permission;
import pl.ibok.api.web.WebModule;

/** Where the pages of the office stand, and who may open them from the start. */
public final class OfficeModule implements WebModule {
    /** The office itself: its first page, the search, the shortcuts. */
    public static final String SEE = "office.see";

    /** The whole picture of any customer. */
    public static final String CUSTOMERS = "office.customers";

    public static final String JOBS = "office.jobs";
    public static final String DEAD_LETTERS = "office.dead-letters";
    public static final String HEALTH = "office.health";
    public static final String SETTINGS = "office.settings";
    public static final String MAINTENANCE = "office.maintenance";
    public static final String ESERVICES = "office.eservices";

    private static final String ADMINISTRATOR = "administrator";

    private final List<Object> pages;

    public OfficeModule(List<Object> pages) {
        this.pages = List.copyOf(pages);
    }

    @Override
    public String name() {
        return "office";
    }

    @Override
    public Map<String, List<Object>> roots() {
        return Map.of("/office", pages);
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.staff(SEE, "clerk", "accountant", "editor", ADMINISTRATOR),
                Permission.staff(CUSTOMERS, "clerk", "accountant", ADMINISTRATOR),
                Permission.staff(JOBS, ADMINISTRATOR),
                Permission.staff(DEAD_LETTERS, ADMINISTRATOR),
                Permission.staff(HEALTH, ADMINISTRATOR),
                Permission.staff(SETTINGS, ADMINISTRATOR),
                Permission.staff(MAINTENANCE, ADMINISTRATOR),
                Permission.staff(ESERVICES, ADMINISTRATOR));
    }
}
