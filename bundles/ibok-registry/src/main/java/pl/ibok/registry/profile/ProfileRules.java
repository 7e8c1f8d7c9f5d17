package pl.ibok.registry.profile;

import java.util.ArrayList;
import java.util.List;
import pl.ibok.api.settings.DeclaredSettings;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.settings.Settings;

/** Which changes of contact data the office approves first; a rule of the utility. */
public final class ProfileRules implements DeclaredSettings {
    private final Settings settings;

    public ProfileRules(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Setting<?>> settings() {
        List<Setting<?>> all = new ArrayList<>();
        for (Field field : Field.values()) {
            all.add(field.approved());
        }
        return all;
    }

    boolean needsApproval(Field field) {
        return settings.get(field.approved());
    }
}
