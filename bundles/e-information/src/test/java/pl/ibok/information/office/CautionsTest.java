package pl.ibok.information.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.settings.Settings;
import pl.ibok.information.post.Post.Outage;

class CautionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final Map<String, Object> set = new HashMap<>();
    private final OutageRules rules = new OutageRules(new Settings() {
        @Override
        public <T> T get(Setting<T> setting) {
            return setting.type().cast(set.getOrDefault(setting.name(), setting.defaultValue()));
        }

        @Override
        public <T> T get(Setting<T> setting, LocalDate day) {
            return get(setting);
        }

        @Override
        public <T> void set(Setting<T> setting, T value, LocalDate from) {
            set.put(setting.name(), value);
        }
    });

    private Cautions of(boolean planned, String from, String to, String water) {
        Outage outage = new Outage(planned, Instant.parse(from), Instant.parse(to), "", water, "Olszany, Lipowa");
        return Cautions.of(outage, TODAY, rules);
    }

    @Test
    void plannedWorksAreToBeAnnouncedTwoDaysAhead() {
        assertThat(of(true, "2026-11-26T07:00:00Z", "2026-11-26T10:00:00Z", "").late())
                .isEqualTo(2);
        assertThat(of(true, "2026-11-27T07:00:00Z", "2026-11-27T10:00:00Z", "").late())
                .isZero();
        assertThat(of(false, "2026-11-25T07:00:00Z", "2026-11-25T10:00:00Z", "").late())
                .isZero();
    }

    @Test
    void moreThanTwelveHoursWantSubstituteWater() {
        assertThat(of(false, "2026-11-25T07:00:00Z", "2026-11-25T19:00:01Z", "").dry())
                .isEqualTo(12);
        assertThat(of(false, "2026-11-25T07:00:00Z", "2026-11-25T19:00:00Z", "").dry())
                .isZero();
        assertThat(of(false, "2026-11-25T07:00:00Z", "2026-11-25T23:00:00Z", "Rynek")
                        .dry())
                .isZero();
    }

    @Test
    void anotherUtilityHasOtherRegulations() {
        set.put("information.noticeDays", 7);
        set.put("information.dryHours", 24);
        Cautions cautions = of(true, "2026-12-01T07:00:00Z", "2026-12-02T08:00:00Z", "");
        assertThat(cautions.late()).isEqualTo(7);
        assertThat(cautions.dry()).isEqualTo(24);
        assertThat(of(true, "2026-12-02T07:00:00Z", "2026-12-02T20:00:00Z", "")).isEqualTo(Cautions.NONE);
    }
}
