package pl.ibok.print;

import java.time.LocalDate;
import java.util.Map;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.settings.Settings;

/** The settings of a utility that does not exist. */
final class SomeSettings implements Settings {
    private static final Map<String, Object> SET = Map.of(
            "portal.name", "Wodociągi Próbne",
            "registry.utilityName", "Wodociągi Próbne sp. z o.o.",
            "registry.utilityAddress", "ul. Źródlana 1, 98-290 Olszany",
            "registry.utilityNip", "9991234576",
            "portal.officePhone", "000 111 222",
            "portal.officeHours", "pn.–pt. 7:00–15:00");

    @Override
    public <T> T get(Setting<T> setting) {
        return setting.type().cast(SET.getOrDefault(setting.name(), setting.defaultValue()));
    }

    @Override
    public <T> T get(Setting<T> setting, LocalDate day) {
        return get(setting);
    }

    @Override
    public <T> void set(Setting<T> setting, T value, LocalDate from) {
        throw new UnsupportedOperationException();
    }
}
