package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.OwnServer;
import pl.ibok.testing.TestDatabase;

class ExternalDatabaseContainerTest {
    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    @Test
    void aServerWithADatabaseOfTheUtilityStartsNoneOfItsOwn() {
        Map<String, String> settings = Map.of(
                "IBOK_DB_URL", db.url(),
                "IBOK_DB_USER", db.user(),
                "IBOK_DB_PASSWORD", db.password(),
                "IBOK_DB_OWNER", db.owner(),
                "IBOK_DB_OWNER_PASSWORD", db.ownerPassword());
        try (OwnServer server = OwnServer.unpack(settings)) {
            Ibok ibok = server.start();

            assertThat(ibok.signedIn("klient").get("/").statusCode()).isEqualTo(200);
            assertThat(Files.exists(server.data().resolve("postgres/cluster"))).isFalse();
        }
    }
}
