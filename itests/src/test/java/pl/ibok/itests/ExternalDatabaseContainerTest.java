package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.OwnServer;
import pl.ibok.testing.TestDatabase;

/** On the oldest PostgreSQL that the machine has; without one, on the embedded one run as an external server. */
class ExternalDatabaseContainerTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.ofTheMachine();

    @Test
    void aServerWithADatabaseOfTheUtilityStartsNoneOfItsOwn() {
        try (OwnServer server = OwnServer.unpack(OwnServer.on(db.address()))) {
            Ibok ibok = server.start();

            assertThat(ibok.signedIn("klient").get("/").statusCode()).isEqualTo(200);
            assertThat(Files.exists(server.data().resolve("postgres/cluster"))).isFalse();
        }
    }
}
