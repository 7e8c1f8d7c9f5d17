package pl.ibok.information.office;

import java.time.Duration;
import java.util.List;
import pl.ibok.api.settings.DeclaredSettings;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.settings.Settings;

/** What the utility's regulations of supply ask of outages (art. 19 of the act on collective water supply leaves it to them). */
public final class OutageRules implements DeclaredSettings {
    private static final Setting<Integer> NOTICE_DAYS = Setting.whole("information.noticeDays", 2);
    private static final Setting<Integer> DRY_HOURS = Setting.whole("information.dryHours", 12);

    private final Settings settings;

    public OutageRules(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(NOTICE_DAYS, DRY_HOURS);
    }

    /** How many days before they begin planned works are to be announced. */
    int noticeDays() {
        return settings.get(NOTICE_DAYS);
    }

    /** An outage longer than this needs substitute water. */
    Duration dry() {
        return Duration.ofHours(settings.get(DRY_HOURS));
    }
}
