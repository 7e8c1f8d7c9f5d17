package pl.ibok.portal.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import pl.ibok.api.access.Access.CustomerGrant;
import pl.ibok.portal.look.MenuEntry;
import pl.ibok.portal.page.Menu;
import pl.ibok.portal.page.Presentation;
import pl.ibok.portal.visit.PortalVisit;
import pl.ibok.portal.visit.Rule;

/** The menu of the e-services installed now. */
public final class InstalledMenu implements Menu {
    private final Supplier<Publisher> publisher;
    private final Presentation portal;

    public InstalledMenu(Supplier<Publisher> publisher, Presentation portal) {
        this.publisher = publisher;
        this.portal = portal;
    }

    @Override
    public List<MenuEntry> entries(PortalVisit visit) {
        if (!visit.caller().signedIn()) {
            return List.of();
        }
        boolean office = visit.office() || visit.caller().staff();
        String home = office ? "/office" : "/";
        String customer =
                visit.customer() == null || visit.customers().size() < 2 ? "" : "?customer=" + visit.customer();
        List<MenuEntry> entries = new ArrayList<>();
        entries.add(new MenuEntry(
                home + (office ? "" : customer),
                portal.words(visit.locale(), "portal.start"),
                visit.path().equals(home)));
        for (Module module : publisher.get().eservices()) {
            String root = (office ? "/office/e-" : "/e-") + module.service.name();
            if (mayOpen(visit, module, root, office)) {
                String key = module.service.name() + (office ? ".office" : ".title");
                String title = module.presentation.words(visit.locale(), key);
                boolean current = visit.path().equals(root) || visit.path().startsWith(root + "/");
                entries.add(new MenuEntry(root + (office ? "" : customer), title, current));
            }
        }
        return entries;
    }

    /** Whether the first page under the root is open to the visitor. */
    private static boolean mayOpen(PortalVisit visit, Module module, String root, boolean office) {
        for (Route route : module.routes.getOrDefault(root, List.of())) {
            if (route.verb().equals("GET") && route.path().equals(root)) {
                Rule rule = route.rule();
                return rule.kind() != Rule.Kind.PERMISSION
                        || (office ? visit.caller().staffPermissions() : granted(visit)).contains(rule.permission());
            }
        }
        return false;
    }

    private static Set<String> granted(PortalVisit visit) {
        List<CustomerGrant> grants = visit.customers();
        for (CustomerGrant grant : grants) {
            if (grant.customer().equals(visit.customer())) {
                return grant.permissions();
            }
        }
        return grants.isEmpty() ? Set.of() : grants.get(0).permissions();
    }

    @Override
    public Presentation presentation(String module) {
        for (Module each : publisher.get().modules()) {
            if (each.service.name().equals(module)) {
                return each.presentation;
            }
        }
        return null;
    }
}
