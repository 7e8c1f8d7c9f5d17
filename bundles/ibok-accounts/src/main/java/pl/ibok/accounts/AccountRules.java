package pl.ibok.accounts;

import java.util.List;
import pl.ibok.api.settings.DeclaredSettings;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.settings.Settings;

/** The utility's rules about signing in, as they hold today. */
public final class AccountRules implements DeclaredSettings {
    static final Setting<Boolean> STAFF_FACTOR = Setting.flag("accounts.secondFactorForStaff", true);

    /** The portal's own setting, read here. */
    private static final Setting<String> UTILITY = Setting.text("portal.name", "iBOK");

    private final Settings settings;

    public AccountRules(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(STAFF_FACTOR);
    }

    /** Who signs in where: stands in people's authenticator application. */
    public String utility() {
        return settings.get(UTILITY);
    }

    /** Whether this account must have a second factor: without one it is led to setting one up before anything else. */
    public boolean demandedOf(Account account) {
        return account.staff() && settings.get(STAFF_FACTOR);
    }
}
