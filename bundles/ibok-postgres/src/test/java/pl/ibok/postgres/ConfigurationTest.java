package pl.ibok.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    private static final Path DEFAULT = Path.of("/srv/default");

    @Test
    void theEnvironmentGoesBeforeTheFileAndTheFileBeforeTheDefault() {
        assertThat(home(Map.of(), Map.of("data", ""))).isEqualTo(Path.of("/srv/default/postgres"));
        assertThat(home(Map.of(), Map.of("data", "/srv/file"))).isEqualTo(Path.of("/srv/file/postgres"));
        assertThat(home(Map.of("IBOK_DATA", "/srv/env"), Map.of("data", "/srv/file")))
                .isEqualTo(Path.of("/srv/env/postgres"));
    }

    @Test
    void settingsOfPostgresAreAddedAndOnlyWhatACommitPromisesIsFixed() {
        Map<String, String> settings = Configuration.of(
                        Map.of(), DEFAULT, Map.of("settings", "shared_buffers=4GB; synchronous_commit=off; "))
                .settings();
        assertThat(settings).containsEntry("shared_buffers", "4GB").containsEntry("synchronous_commit", "on");
    }

    @Test
    void nothingReachesTheShell() {
        for (String bad : new String[] {"work_mem='; rm -rf /", "a b=1", "work_mem", "work_mem=\"1\"", "work_mem=\\"}) {
            assertThatThrownBy(() -> Configuration.of(Map.of(), DEFAULT, Map.of("settings", bad)))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aPortThatIsNoneIsRefused() {
        for (String bad : new String[] {"65536", "-1", "postgres"}) {
            assertThatThrownBy(() -> Configuration.of(Map.of("IBOK_PG_PORT", bad), DEFAULT, Map.of()))
                    .as(bad)
                    .hasMessageContaining("IBOK_PG_PORT");
        }
    }

    private static Path home(Map<String, String> environment, Map<String, String> file) {
        return Configuration.of(environment, DEFAULT, file).home();
    }
}
