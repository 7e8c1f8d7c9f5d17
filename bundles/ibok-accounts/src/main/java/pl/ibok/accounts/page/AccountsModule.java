package pl.ibok.accounts.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pl.ibok.accounts.SeeingAs;
import pl.ibok.accounts.legal.OfficeDocuments;
import pl.ibok.api.access.Permission;
import pl.ibok.api.web.WebModule;

/** Where the pages of accounts stand. */
public final class AccountsModule implements WebModule {
    static final String SEE = "accounts.see";
    static final String ISSUE = "accounts.issue";
    static final String LOCK = "accounts.lock";
    static final String STAFF = "accounts.staff";
    /** A customer's: who looked at their data. */
    static final String LOOKS = "accounts.looks";

    static final String AUDIT = "accounts.audit";

    private final Map<String, List<Object>> roots = new LinkedHashMap<>();

    /** @param more roots beside these */
    public AccountsModule(
            List<Object> signIn,
            List<Object> signOut,
            List<Object> account,
            List<Object> office,
            Map<String, List<Object>> more) {
        roots.putAll(more);
        roots.put("/sign-in", signIn);
        roots.put("/sign-out", signOut);
        roots.put("/account", account);
        roots.put("/office/accounts", office);
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public Map<String, List<Object>> roots() {
        return Map.copyOf(roots);
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.customer(LOOKS),
                Permission.staff(OfficeDocuments.PERMISSION, "editor", "administrator"),
                Permission.staff(SEE, "clerk", "administrator"),
                Permission.staff(ISSUE, "clerk", "administrator"),
                Permission.staff(LOCK, "clerk", "administrator"),
                Permission.staff(STAFF, "administrator"),
                Permission.staff(AUDIT, "administrator"),
                Permission.staff(SeeingAs.PERMISSION, "clerk", "administrator"));
    }
}
