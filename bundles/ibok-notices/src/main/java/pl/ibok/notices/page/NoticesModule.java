package pl.ibok.notices.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pl.ibok.api.access.Permission;
import pl.ibok.api.web.WebModule;

/** Where the pages of messages stand. */
public final class NoticesModule implements WebModule {
    public static final String VIEW = "notices.view";
    public static final String SEE = "notices.see";
    public static final String SEND = "notices.send";
    public static final String TEMPLATES = "notices.templates";
    public static final String KEPT = "notices.kept";
    static final String OFFICE = "/office/notices";

    private final Map<String, List<Object>> roots = new LinkedHashMap<>();

    public NoticesModule(List<Object> messages, List<Object> choices, List<Object> office) {
        roots.put("/messages", messages);
        roots.put("/account/notices", choices);
        roots.put(OFFICE, office);
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Map<String, List<Object>> roots() {
        return Map.copyOf(roots);
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.customer(VIEW),
                Permission.staff(SEE, "clerk", "accountant", "administrator"),
                Permission.staff(SEND, "clerk", "administrator"),
                Permission.staff(TEMPLATES, "editor", "administrator"),
                Permission.staff(KEPT, "administrator"));
    }
}
