package pl.ibok.store.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.ibok.api.store.DatabaseAddress;

class EnvironmentTest {

    @Test
    void without_an_address_there_is_no_external_database() {
        assertThat(new Environment(Map.of("IBOK_DB_URL", " ")).database()).isEmpty();
    }

    @Test
    void one_user_is_owner_too_unless_another_owner_is_named() {
        var variables =
                Map.of("IBOK_DB_URL", "jdbc:postgresql://db/ibok", "IBOK_DB_USER", "app", "IBOK_DB_PASSWORD", "a");
        assertThat(new Environment(variables).database())
                .contains(new DatabaseAddress("jdbc:postgresql://db/ibok", "app", "a", "app", "a"));
        var two = new HashMap<>(variables);
        two.put("IBOK_DB_OWNER", "owner");
        two.put("IBOK_DB_OWNER_PASSWORD", "o");
        assertThat(new Environment(two).database())
                .contains(new DatabaseAddress("jdbc:postgresql://db/ibok", "owner", "o", "app", "a"));
    }

    @Test
    void the_address_may_be_written_without_jdbc() {
        for (String url : new String[] {"postgres://db/ibok", "postgresql://db/ibok", "jdbc:postgresql://db/ibok"}) {
            var variables = Map.of("IBOK_DB_URL", url, "IBOK_DB_USER", "app");
            assertThat(new Environment(variables).database().orElseThrow().url())
                    .isEqualTo("jdbc:postgresql://db/ibok");
        }
    }

    @Test
    void an_address_without_a_user_is_refused_with_the_reason() {
        assertThatThrownBy(() -> new Environment(Map.of("IBOK_DB_URL", "jdbc:postgresql://db/ibok")).database())
                .hasMessageContaining("IBOK_DB_USER");
    }

    @Test
    void the_day_is_set_in_the_demonstration_only() {
        var day = LocalDate.of(2024, 2, 29);
        assertThat(new Environment(Map.of("IBOK_DEMO", "true", "IBOK_DEMO_TODAY", "2024-02-29"))
                        .clock()
                        .today())
                .isEqualTo(day);
        assertThat(new Environment(Map.of("IBOK_DEMO_TODAY", "2024-02-29"))
                        .clock()
                        .today())
                .isNotEqualTo(day);
        assertThatThrownBy(() -> new Environment(Map.of("IBOK_DEMO", "true", "IBOK_DEMO_TODAY", "29.02.2024")).clock())
                .hasMessageContaining("29.02.2024");
    }
}
