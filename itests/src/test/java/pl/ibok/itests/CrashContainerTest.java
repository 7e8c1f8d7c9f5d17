package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.ibok.itests.isolation.Owner;
import pl.ibok.itests.server.Await;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.OwnServer;
import pl.ibok.itests.server.Visitor;

class CrashContainerTest {

    @Test
    void aKilledServerComesBackWithSessionsDataAndChoices() {
        try (OwnServer server = OwnServer.unpack(Map.of())) {
            Ibok ibok = server.start();
            Owner owner = new Owner(ibok, "klient", "100101");
            Visitor customer = owner.visitor();
            String meter = "/e-reading/meters/" + owner.meter() + "?customer=" + owner.customer();
            String waiting = owner.waitingReading();
            String filed = "/e-registration/cases/" + owner.openCase() + "?customer=" + owner.customer();
            JsonNode readings = customer.json(meter).get("readings");
            JsonNode file = customer.json(filed).get("item").get("files");
            assertThat(readings).isNotEmpty();
            assertThat(file).isNotEmpty();
            ibok.feature("uninstall", "e-reading");

            server.kill();
            server.start();

            assertThat(customer.json("/account").get("login").asText())
                    .as("the session is in the database")
                    .isEqualTo("klient");
            assertThat(customer.json(filed).get("item").get("files"))
                    .as("what was filed just before")
                    .isEqualTo(file);
            assertThat(customer.getJson("/e-reading").statusCode())
                    .as("what the shell removed stays removed")
                    .isEqualTo(404);
            ibok.feature("install", "e-reading");
            Await.until(
                    "e-reading is served",
                    Duration.ofMinutes(1),
                    () -> customer.getJson(meter).statusCode() == 200);
            assertThat(customer.json(meter).get("readings"))
                    .as("what was there long before")
                    .isEqualTo(readings);
            assertThat(customer.json("/e-reading?customer=" + owner.customer()).get("waiting"))
                    .as("what was submitted just before")
                    .anyMatch(each -> each.get("id").asText().equals(waiting));

            server.stop();
            server.start();
            assertThat(customer.getJson("/e-reading").statusCode())
                    .as("what the shell installed stays installed")
                    .isEqualTo(200);
        }
    }
}
