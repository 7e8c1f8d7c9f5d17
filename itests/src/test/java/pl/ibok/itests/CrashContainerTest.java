package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.OwnServer;
import pl.ibok.itests.server.Visitor;

class CrashContainerTest {

    @Test
    void aKilledServerComesBackWithSessionsDataAndChoices() {
        try (OwnServer server = OwnServer.unpack(Map.of())) {
            Ibok ibok = server.start();
            Visitor customer = ibok.signedIn("klient");
            String start = customer.getJson("/").body();
            ibok.feature("uninstall", "e-reading");

            server.kill();
            server.start();

            assertThat(customer.get("/").statusCode())
                    .as("the session is in the database")
                    .isEqualTo(200);
            assertThat(customer.getJson("/e-reading").statusCode())
                    .as("what the shell removed stays removed")
                    .isEqualTo(404);
            ibok.feature("install", "e-reading");
            assertThat(start).isNotEmpty();

            server.stop();
            server.start();
            assertThat(customer.getJson("/e-reading").statusCode())
                    .as("what the shell installed stays installed")
                    .isEqualTo(200);
        }
    }
}
