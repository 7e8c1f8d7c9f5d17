package pl.ibok.registration;

import java.util.List;
import pl.ibok.api.settings.DeclaredSettings;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.settings.Settings;

/** The utility's rules of reports and requests, as they hold today. */
public final class Rules implements DeclaredSettings {
    private static final Setting<Integer> ESCALATE_DAYS = Setting.whole("registration.escalateDays", 2);
    private static final Setting<Integer> OPEN_PER_ADDRESS = Setting.whole("registration.openPerAddress", 5);
    private static final Setting<Integer> OPEN_PER_DAY = Setting.whole("registration.openPerDay", 300);
    private static final Setting<Integer> FOLLOW_PER_ADDRESS = Setting.whole("registration.followPerAddress", 60);

    private final Settings settings;

    public Rules(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(ESCALATE_DAYS, OPEN_PER_ADDRESS, OPEN_PER_DAY, FOLLOW_PER_ADDRESS);
    }

    /** How many worked days before its deadline a case is escalated. */
    public int escalateDays() {
        return settings.get(ESCALATE_DAYS);
    }

    /** Cases filed without signing in from one address in an hour. */
    public int openPerAddress() {
        return settings.get(OPEN_PER_ADDRESS);
    }

    /** Cases filed without signing in altogether in a day; more than that is an attack. */
    public int openPerDay() {
        return settings.get(OPEN_PER_DAY);
    }

    /** Looks at followed cases from one address in an hour. */
    public int followPerAddress() {
        return settings.get(FOLLOW_PER_ADDRESS);
    }
}
