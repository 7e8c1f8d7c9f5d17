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

        assertThat(states.lines().filter(line -> line.matches("\\s*\\d+\\s.*")))
                .isNotEmpty()
                .allMatch(line -> started(line) || fragmentOfAnother(line), "started, or a fragment");
    }

    private static boolean started(String line) {
        return line.matches("\\s*\\d+\\s+Active\\s.*");
    }

    private static boolean fragmentOfAnother(String line) {
        return line.matches("\\s*\\d+\\s+Resolved\\s.*, Hosts: \\d+.*");
    }

    @Test
    void thePlatformSaysThatItServes(Ibok ibok) {
        assertThat(ibok.visitor().get("/health").statusCode()).isEqualTo(200);
    }
}
