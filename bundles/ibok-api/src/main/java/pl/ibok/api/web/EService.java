package pl.ibok.api.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An e-service: pages for customers under {@code /e-<name>}, for staff under {@code /office/e-<name>}. The smallest one implements
 * {@link #name} and {@link #pages}.
 *
 * <p>Words: {@code <name>.title} (menu and ledger, "Odczyty"), {@code <name>.eservice} ("e-odczyt"), and for staff {@code <name>.office}.
 */
public interface EService extends WebModule {

    /** Resources under {@code /e-<name>}. */
    List<Object> pages();

    /** Resources under {@code /office/e-<name>}; empty = nothing for staff. */
    default List<Object> officePages() {
        return List.of();
    }

    /** Name of an icon of the portal's sprite. */
    default String icon() {
        return name();
    }

    /** Place in the menu and in the ledger of services, ascending. */
    default int order() {
        return 100;
    }

    /** Things anyone may do without signing in, shown on the public start page. */
    default List<OpenLink> openLinks() {
        return List.of();
    }

    @Override
    default Map<String, List<Object>> roots() {
        Map<String, List<Object>> roots = new LinkedHashMap<>();
        roots.put("/e-" + name(), pages());
        if (!officePages().isEmpty()) {
            roots.put("/office/e-" + name(), officePages());
        }
        return roots;
    }

    /**
     * @param path absolute path in the portal
     * @param title message key
     * @param hint message key of one short line
     */
    record OpenLink(String path, String icon, String title, String hint) {}
}
