package pl.ibok.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.settings.Settings;

class RulesTest {
    private final Rules rules = new Rules(new Defaults());

    @Test
    void a_review_is_due_two_worked_days_later_at_the_same_hour() {
        assertThat(due("2026-11-23T08:30:00Z")).as("a Monday").isEqualTo("2026-11-25T08:30:00Z");
        assertThat(due("2026-11-20T08:30:00Z")).as("over a weekend").isEqualTo("2026-11-24T08:30:00Z");
    }

    @Test
    void holidays_do_not_count() {
        assertThat(due("2026-12-23T09:00:00Z"))
                .as("Christmas Eve, Christmas and a weekend between")
                .isEqualTo("2026-12-29T09:00:00Z");
        assertThat(due("2026-06-03T09:00:00Z")).as("over Corpus Christi").isEqualTo("2026-06-08T09:00:00Z");
    }

    @Test
    void the_hour_is_that_of_warsaw_over_the_change_to_winter_time() {
        assertThat(due("2026-10-23T08:00:00Z")).as("10 o'clock both days").isEqualTo("2026-10-27T09:00:00Z");
    }

    private String due(String now) {
        return rules.reviewDue(Instant.parse(now)).toString();
    }

    private static final class Defaults implements Settings {
        @Override
        public <T> T get(Setting<T> setting) {
            return setting.defaultValue();
        }

        @Override
        public <T> T get(Setting<T> setting, LocalDate day) {
            return setting.defaultValue();
        }

        @Override
        public <T> void set(Setting<T> setting, T value, LocalDate from) {
            throw new UnsupportedOperationException();
        }
    }
}
