package pl.ibok.accounts.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.Roles;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;

/** What each role may do. */
@Path("/roles")
@Requires(AccountsModule.STAFF)
public final class RolePages {
    private final Roles roles;
    private final BundleWords words;

    public RolePages(Roles roles, BundleWords words) {
        this.roles = roles;
        this.words = words;
    }

    /** @param permissions one row for each permission that any role has */
    public record RolesPage(List<String> roles, List<PermissionLine> permissions) {}

    /**
     * @param words what the permission is called
     * @param held for each role in order, whether it has the permission
     */
    public record PermissionLine(String permission, String words, List<Boolean> held) {}

    @GET
    public Page roles(@Context Visit visit) {
        Map<String, Set<String>> all = roles.all();
        Set<String> permissions = new TreeSet<>();
        all.values().forEach(permissions::addAll);
        List<PermissionLine> lines = permissions.stream()
                .map(name -> new PermissionLine(
                        name,
                        this.words.permission(name, visit),
                        all.values().stream().map(held -> held.contains(name)).toList()))
                .toList();
        return Page.of("roles", new RolesPage(List.copyOf(all.keySet()), lines));
    }
}
