package pl.ibok.portal.page;

import java.util.List;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.settings.Settings;
import pl.ibok.portal.Platform;
import pl.ibok.portal.look.Utility;

/** Who serves this portal, as the utility's settings say. */
public final class Brand implements Settings.Declared {
    static final Setting<String> NAME = Setting.text("portal.name", "Wodociągi Olszany");
    static final Setting<String> EMERGENCY = Setting.text("portal.emergencyPhone", "994");
    static final Setting<String> PHONE = Setting.text("portal.officePhone", "");
    static final Setting<String> HOURS = Setting.text("portal.officeHours", "");

    private static final long FRESH_NANOS = 2_000_000_000L;

    private final Platform platform;
    private volatile Known known;

    public Brand(Platform platform) {
        this.platform = platform;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(NAME, EMERGENCY, PHONE, HOURS);
    }

    /** Read again every two seconds; the last known one while the settings can't be read. */
    Utility utility() {
        Known now = known;
        if (now == null || System.nanoTime() - now.at > FRESH_NANOS) {
            now = new Known(read(now), System.nanoTime());
            known = now;
        }
        return now.utility;
    }

    private Utility read(Known last) {
        Settings settings = platform.settings();
        try {
            return settings == null ? utility(Setting::defaultValue) : utility(settings::get);
        } catch (RuntimeException e) {
            return last == null ? utility(Setting::defaultValue) : last.utility;
        }
    }

    private static Utility utility(java.util.function.Function<Setting<String>, String> value) {
        return new Utility(value.apply(NAME), null, value.apply(EMERGENCY), value.apply(PHONE), value.apply(HOURS));
    }

    private record Known(Utility utility, long at) {}
}
