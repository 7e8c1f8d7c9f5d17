package pl.ibok.accounts;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.access.Permission;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.WebModule;

/**
 * The staff's roles and the permissions that bundles declare. What a bundle ships for a role is written once, when the permission is first
 * met on any node; afterwards the rows count, however they have been edited.
 */
public final class Roles {
    private static final Logger LOG = LoggerFactory.getLogger(Roles.class);

    private final Store store;
    private final Clock clock;
    private final Changes changes;
    /** Never forgotten, so that requests still running in a bundle that is leaving are answered. */
    private final Map<String, Permission.Side> sides = new ConcurrentHashMap<>();
    /** By side; made anew when a bundle brings permissions. */
    private volatile Map<Permission.Side, Set<String>> declared = Map.of();

    public Roles(Store store, Clock clock, Changes changes) {
        this.store = store;
        this.clock = clock;
        this.changes = changes;
        store.sql("SELECT name, side FROM accounts.permission").list(row -> {
            sides.put(row.text("name"), row.constant("side", Permission.Side.class));
            return row;
        });
        sort();
    }

    /** A bundle with pages has come. */
    public void come(WebModule module) {
        if (module == null) {
            return;
        }
        try {
            meet(module.permissions());
        } catch (RuntimeException e) {
            LOG.error("The permissions of {} could not be taken over; its pages stay closed", module.name(), e);
        }
    }

    /** A bundle with pages has gone; its permissions are kept. */
    public void gone(WebModule module) {
        if (module != null) {
            LOG.debug("The permissions of {} are kept", module.name());
        }
    }

    void meet(Collection<Permission> permissions) {
        store.inTransaction(() -> {
            for (Permission permission : permissions) {
                if (first(permission)) {
                    store.sql(
                                    "INSERT INTO accounts.role_permission (role, permission)"
                                            + " SELECT name, ? FROM accounts.role WHERE name = ANY (?) ON CONFLICT DO NOTHING",
                                    permission.name(),
                                    permission.roles())
                            .update();
                    changes.ofAll();
                }
            }
        });
        permissions.forEach(permission -> sides.put(permission.name(), permission.side()));
        sort();
    }

    private boolean first(Permission permission) {
        return store.sql(
                                "INSERT INTO accounts.permission (name, side, first_met) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                                permission.name(),
                                permission.side(),
                                clock.now())
                        .update()
                == 1;
    }

    /** Whether this is declared as a permission of that side. */
    boolean declared(String permission, Permission.Side side) {
        return sides.get(permission) == side;
    }

    public Set<String> declared(Permission.Side side) {
        return declared.getOrDefault(side, Set.of());
    }

    private synchronized void sort() {
        Map<Permission.Side, Set<String>> sorted = new EnumMap<>(Permission.Side.class);
        for (Permission.Side side : Permission.Side.values()) {
            sorted.put(side, read(side));
        }
        declared = sorted;
    }

    private Set<String> read(Permission.Side side) {
        Set<String> names = new TreeSet<>();
        sides.forEach((name, of) -> {
            if (of == side) {
                names.add(name);
            }
        });
        return Collections.unmodifiableSet(names);
    }

    /** Role → its permissions, both in order. */
    public Map<String, Set<String>> all() {
        Map<String, Set<String>> all = new TreeMap<>();
        store.sql("SELECT role.name, p.permission FROM accounts.role AS role"
                        + " LEFT JOIN accounts.role_permission AS p ON p.role = role.name")
                .list(row -> {
                    Set<String> of = all.computeIfAbsent(row.text("name"), name -> new TreeSet<>());
                    if (!row.isNull("permission")) {
                        of.add(row.text("permission"));
                    }
                    return row;
                });
        return all;
    }

    public Set<String> permissionsOf(UUID account) {
        return Set.copyOf(store.sql(
                        "SELECT DISTINCT p.permission FROM accounts.account_role AS r"
                                + " JOIN accounts.role_permission AS p ON p.role = r.role WHERE r.account_id = ?",
                        account)
                .list(row -> row.text("permission")));
    }

    /** Gives the account these roles in addition to those it has. */
    void assign(UUID account, Set<String> roles) {
        List<String> known = store.sql("SELECT name FROM accounts.role WHERE name = ANY (?)", roles)
                .list(row -> row.text("name"));
        if (known.size() != roles.size()) {
            throw new IllegalArgumentException("No such role among " + roles + "; there are " + known);
        }
        store.inTransaction(() -> {
            known.forEach(role -> store.sql(
                            "INSERT INTO accounts.account_role (account_id, role) VALUES (?, ?) ON CONFLICT DO NOTHING",
                            account,
                            role)
                    .update());
            changes.of(account);
        });
    }
}
