package pl.ibok.portal.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import pl.ibok.api.access.Access.CustomerGrant;
import pl.ibok.api.web.EService;
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
        boolean office = visit.office() || (visit.caller().staff() && !visit.asCustomer());
        String home = office ? "/office" : "/";
        List<MenuEntry> entries = new ArrayList<>();
        String start = portal.words(visit.locale(), "portal.start");
        entries.add(new MenuEntry(about(visit, home), start, visit.path().equals(home)));
        for (Service service : services(visit, office)) {
            String key = service.name() + (office ? ".office" : ".title");
            String title = service.presentation().words(visit.locale(), key);
            boolean current =
                    visit.path().equals(service.href()) || visit.path().startsWith(service.href() + "/");
            entries.add(new MenuEntry(about(visit, service.href()), title, current));
        }
        return entries;
    }

    /** The address with the customer the visit is about, where there are several to choose from. */
    private static String about(PortalVisit visit, String href) {
        boolean named = visit.customer() != null && visit.customers().size() > 1;
        return named ? href + "?customer=" + visit.customer() : href;
    }

    /**
     * The e-services, and for staff also the other modules, whose first page is open to the visitor; by their place in the menu.
     *
     * @param office whether the pages of staff are meant
     */
    public List<Service> services(PortalVisit visit, boolean office) {
        List<Service> open = new ArrayList<>();
        for (Module module : publisher.get().inOrder()) {
            for (String root : module.paths) {
                boolean shown = shown(module, root, office) && (!office || named(module, visit));
                Rule rule = shown ? first(module, root) : null;
                if (rule != null && (rule.kind() != Rule.Kind.PERMISSION || held(visit, rule, office))) {
                    open.add(new Service(module.service, module.presentation, root, rule, module));
                    // One title, one entry: further roots are reached from the first one's pages or by links of their
                    // own.
                    break;
                }
            }
        }
        return open;
    }

    /** A module without words for the menu is reached from the pages of others. */
    private static boolean named(Module module, PortalVisit visit) {
        String key = module.service.name() + ".office";
        return !module.presentation.words(visit.locale(), key).equals("⟦" + key + "⟧");
    }

    private static boolean shown(Module module, String root, boolean office) {
        return office
                ? root.startsWith("/office/")
                : module.service instanceof EService && root.equals("/e-" + module.service.name());
    }

    /** All e-services, for what they offer to anyone. */
    public List<Service> all() {
        List<Service> all = new ArrayList<>();
        for (Module module : publisher.get().inOrder()) {
            if (module.service instanceof EService) {
                all.add(new Service(module.service, module.presentation, "/e-" + module.service.name(), null, module));
            }
        }
        return all;
    }

    private static Rule first(Module module, String root) {
        for (Route route : module.routes.getOrDefault(root, List.of())) {
            if (route.verb().equals("GET") && route.path().equals(root)) {
                return route.rule();
            }
        }
        return null;
    }

    private static boolean held(PortalVisit visit, Rule rule, boolean office) {
        return (office ? visit.caller().staffPermissions() : granted(visit)).contains(rule.permission());
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
        return publisher.get().presentation(module);
    }
}
