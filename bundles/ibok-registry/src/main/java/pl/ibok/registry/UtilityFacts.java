package pl.ibok.registry;

import java.util.List;
import pl.ibok.api.settings.DeclaredSettings;
import pl.ibok.api.settings.Setting;

/** Who the utility is, for documents and transfers. Empty until the office fills them in. */
public final class UtilityFacts implements DeclaredSettings {

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                Setting.text("registry.utilityName", ""),
                Setting.text("registry.utilityAddress", ""),
                Setting.text("registry.utilityNip", ""),
                Setting.text("registry.utilityBankCode", ""));
    }
}
