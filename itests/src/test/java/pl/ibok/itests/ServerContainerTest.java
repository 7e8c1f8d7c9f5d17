package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.SharedServer;

@ExtendWith(SharedServer.class)
class ServerContainerTest {

    @Test
    void everyBundleIsStarted(Ibok ibok) {
        String states = ibok.shell("bundle:list -t 0 --no-format");

        assertThat(states.lines().filter(line -> line.matches("\\d+\\s.*")))
                .isNotEmpty()
                .allMatch(line -> line.contains("Active") || line.contains("Resolved"), "started, or a fragment");
    }

    @Test
    void thePlatformSaysThatItServes(Ibok ibok) {
        assertThat(ibok.visitor().get("/health").statusCode()).isEqualTo(200);
    }
}
