package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.itests.server.Await;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.OwnServer;
import pl.ibok.itests.server.Visitor;
import pl.ibok.testing.TestDatabase;

/** Two servers, each a process of its own, on one database, as behind a load balancer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesContainerTest {
    /** A bound for failures. That a signal tells the other node before its memory is old is shown by SessionsDbTest, with a clock of its own. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration AFTER_THE_LEASE = Duration.ofMinutes(3);
    private static final int ROWS = 500;

    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    private OwnServer one;
    private OwnServer two;
    private Ibok first;
    private Ibok second;

    @BeforeAll
    void start() {
        Map<String, String> settings = OwnServer.on(db.address());
        one = OwnServer.unpack(settings);
        two = OwnServer.unpack(settings);
        first = one.start();
        second = two.start();
    }

    @AfterAll
    void stop() {
        one.close();
        two.close();
    }

    @Test
    @Order(1)
    void aSessionMadeOnOneNodeWorksOnTheOtherAndEndsOnBoth() {
        Visitor here = first.signedIn("klient");
        Visitor there = here.before(second);
        assertThat(there.get("/e-reading").statusCode()).isEqualTo(200);

        here.submit("/account", "/sign-out", Map.of());

        Await.until(
                "the sign-out holds on the other node",
                PATIENCE,
                () -> there.getJson("/e-reading").statusCode() == 401);
    }

    @Test
    @Order(2)
    void aViewOfACustomerBegunOnOneNodeHoldsOnTheOtherAndEndsOnBoth() {
        Visitor here = first.signedIn("biuro");
        Visitor there = here.before(second);
        String page = "/e-reading?customer=100101";
        assertThat(there.get("/office").statusCode()).isEqualTo(200);

        String picture = "/office/customers/100101";
        here.submit(picture, picture + "/acting", Map.of("reason", "pytanie o odczyt"));

        Await.until("the view holds on the other node", PATIENCE, () -> looksOn(there, page));
        there.submit(page, "/office/acting/end", Map.of());
        assertThat(looksOn(there, "/office")).isFalse();
        Await.until("the view is over on the node where it began", PATIENCE, () -> !looksOn(here, "/office"));
    }

    /** Whether the page is shown with the bar that says in whose place one looks. */
    private static boolean looksOn(Visitor visitor, String page) {
        return visitor.get(page).body().contains("class=\"acting\"");
    }

    @Test
    @Order(3)
    void anEServiceRemovedOrChosenOnOneNodeGoesAndComesOnTheOther() {
        Visitor here = first.signedIn("klient");
        Visitor there = here.before(second);

        first.feature("uninstall", "e-reading");
        awaitStatus(there, 404);
        first.feature("install", "e-reading");
        awaitStatus(there, 200);
        assertThat(here.getJson("/e-reading").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void aJobOfAKilledNodeIsFinishedByTheOther() throws SQLException {
        Visitor administrator = first.signedIn("admin");
        OwnServer killed;
        String run;
        try (Connection lock = db.ownerConnection()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("LOCK TABLE registry.interval_reading IN ACCESS EXCLUSIVE MODE");
            run = submit(administrator);
            Await.until("the import runs and waits for the table", Duration.ofMinutes(1), this::importIsHeldUp);
            killed = begun(first) ? one : two;
            killed.kill();
            lock.rollback();
        }

        Visitor survivor = administrator.before(killed == one ? second : first);
        Await.until("the import is finished", AFTER_THE_LEASE, () -> !found(survivor, run)
                .get("finishedAt")
                .isNull());
        JsonNode report = found(survivor, run);
        assertThat(report.get("state").asText()).isEqualTo("done");
        assertThat(report.get("imported").asInt()).isEqualTo(ROWS);
        assertThat(begun(killed == one ? second : first))
                .as("by the other node")
                .isTrue();
    }

    private static String submit(Visitor administrator) {
        String file = IntStream.range(0, ROWS)
                .mapToObj(hour ->
                        "two-nodes;%02d/10/2026 %02d:00:00;%d;1".formatted(1 + hour / 24, hour % 24, 1000 + hour))
                .collect(Collectors.joining("\n", "user key;datetime;meter reading;diff\n", "\n"));
        Map<String, String> form = administrator.hidden("/office/import");
        form.put("profile", "daiad");
        return administrator
                .post("/office/import", form, Map.of("file", file.getBytes(StandardCharsets.UTF_8)))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static JsonNode found(Visitor administrator, String run) {
        return administrator.json(run).get("run");
    }

    private boolean importIsHeldUp() {
        try (Connection connection = db.superuserConnection();
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery(
                        "SELECT count(*) FROM pg_locks WHERE relation = 'registry.interval_reading'::regclass AND NOT granted")) {
            return waiting.next() && waiting.getLong(1) > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean begun(Ibok node) {
        return node.log().contains("of kind exchange.import begins");
    }

    private static void awaitStatus(Visitor visitor, int status) {
        Await.until(
                "/e-reading answers " + status,
                Duration.ofMinutes(1),
                () -> visitor.getJson("/e-reading").statusCode() == status);
    }
}
