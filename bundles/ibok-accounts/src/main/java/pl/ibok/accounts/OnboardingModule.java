package pl.ibok.accounts;

import java.util.List;
import java.util.Map;
import pl.ibok.api.access.Permission;
import pl.ibok.api.web.WebModule;

/** Where the pages stand by which people come to their accounts, and back to them. */
public final class OnboardingModule implements WebModule {
    /** Declared by the accounts' own module. */
    public static final String ISSUE = "accounts.issue";

    public static final String CODES = "accounts.codes";

    private final Map<String, List<Object>> roots;

    OnboardingModule(Map<String, List<Object>> roots) {
        this.roots = Map.copyOf(roots);
    }

    @Override
    public String name() {
        return "onboarding";
    }

    @Override
    public Map<String, List<Object>> roots() {
        return roots;
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.staff(CODES, "administrator"));
    }
}
