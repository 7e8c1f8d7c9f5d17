package pl.ibok.store.jobs;

import java.time.Duration;
import java.util.List;
import pl.ibok.api.settings.DeclaredSettings;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.settings.Settings;

/** How long finished jobs are kept for those who ask what became of them. */
public final class JobRules implements DeclaredSettings {
    static final Setting<Integer> KEPT_DAYS = Setting.whole("store.jobDays", 90);

    private final Settings settings;

    public JobRules(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(KEPT_DAYS);
    }

    /** From its end on; a day at least, so that whoever waits for a job sees its end. */
    public Duration kept() {
        return Duration.ofDays(Math.max(1, settings.get(KEPT_DAYS)));
    }
}
