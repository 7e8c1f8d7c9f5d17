package pl.ibok.itests.isolation;

import java.util.Set;
import pl.ibok.itests.server.Route;
import pl.ibok.itests.server.Visitor;

/**
 * Somebody who asks for everything.
 *
 * @param permissions what the roles page says they may; nothing for a customer or a stranger
 */
public record Role(String name, Kind kind, Set<String> permissions, Visitor visitor) {

    /** Which side somebody is on. */
    public enum Kind {
        NOBODY,
        CUSTOMER,
        STAFF
    }

    /** Whether the gate should let them through to the route, by nothing but what the route declares. */
    public boolean may(Route route) {
        if (route.forEverybody()) {
            return true;
        }
        return switch (kind) {
            case NOBODY -> false;
            case CUSTOMER -> !route.path().startsWith("/office");
            case STAFF -> route.forSignedIn() || permissions.contains(route.permission());
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
