package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.ibok.itests.server.Await;
import pl.ibok.itests.server.Clients;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.ServerDatabase;
import pl.ibok.itests.server.SharedServer;
import pl.ibok.itests.server.Visitor;

/** The platform's core promise: an e-service comes and goes while the others serve. */
@ExtendWith(SharedServer.class)
class HotDeployContainerTest {
    private static final int CYCLES = 20;
    private static final int CLIENTS = 20;
    /** In flight while an e-service is removed. */
    private static final int REQUESTS = 10;

    private static final String TABLE = "/e-reading/analysis/table.csv";
    private static final String NEIGHBOUR = "/e-neighbour";
    private static final Pattern CHANGED_BUNDLE = Pattern.compile("\\|   ([\\w.]+)/\\d[\\w.]*\\s*$", Pattern.MULTILINE);

    @BeforeAll
    static void installTheNeighbour(Ibok ibok) {
        ibok.shell("feature:repo-add mvn:pl.ibok/e-neighbour/" + System.getProperty("ibok.version") + "/xml/features");
        ibok.feature("install", "e-neighbour");
        awaitServed(ibok, NEIGHBOUR);
    }

    @AfterAll
    static void removeTheNeighbour(Ibok ibok) {
        ibok.feature("uninstall", "e-neighbour");
    }

    @Test
    void twentyClientsNoticeNothingWhileAnEServiceComesAndGoesTwentyTimes(Ibok ibok) {
        Visitor customer = ibok.signedIn("klient");
        String before = customer.json("/e-reading").toString();
        int logged = ibok.log().length();

        try (Clients clients = Clients.start(CLIENTS, List.of("/", NEIGHBOUR), () -> ibok.signedIn("klient"))) {
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                ibok.feature("uninstall", "e-reading");
                assertThat(customer.getJson("/e-reading").statusCode()).isEqualTo(404);
                ibok.feature("install", "e-reading");
                awaitServed(customer, "/e-reading");
            }
            assertThat(clients.stop().failures()).isEmpty();
            assertThat(clients.answered()).isGreaterThan(CLIENTS);
        }

        assertThat(changedBundles(ibok.log().substring(logged))).containsExactly("pl.ibok.reading");
        assertThat(customer.json("/e-reading").toString()).as("its data").isEqualTo(before);
    }

    @Test
    void requestsInFlightInARemovedEServiceEndInOrder(Ibok ibok) throws Exception {
        ServerDatabase database = ServerDatabase.of(ibok);
        long visits = visits(ibok);
        ExecutorService threads = Executors.newFixedThreadPool(REQUESTS + 1);
        List<CompletableFuture<HttpResponse<String>>> inFlight = new ArrayList<>();
        CompletableFuture<Void> removed;

        try (Connection lock = database.connect()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("LOCK TABLE neighbour.visit IN ACCESS EXCLUSIVE MODE");
            for (int request = 0; request < REQUESTS; request++) {
                Visitor visitor = ibok.visitor();
                inFlight.add(CompletableFuture.supplyAsync(() -> visitor.getJson(NEIGHBOUR), threads));
            }
            Await.until(
                    "their queries run",
                    Duration.ofSeconds(30),
                    () -> queriesHeldUp(database, "neighbour.visit") >= REQUESTS);
            removed = CompletableFuture.runAsync(() -> ibok.feature("uninstall", "e-neighbour"), threads);
            Await.until(
                    "the removal waits for them",
                    Duration.ofMinutes(1),
                    () -> ibok.visitor().get(NEIGHBOUR + "/nothing").statusCode() == 503);
            assertThat(queriesHeldUp(database, "neighbour.visit"))
                    .as("queries that still run when the removal has begun")
                    .isPositive();
            lock.rollback();
        }

        int done = 0;
        for (CompletableFuture<HttpResponse<String>> request : inFlight) {
            HttpResponse<String> answer = request.get();
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 503);
            if (answer.statusCode() == 200) {
                done++;
            } else {
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
        }
        removed.get();
        threads.shutdown();
        assertThat(done).as("requests that were in flight and finished").isPositive();
        assertThat(ibok.visitor().getJson(NEIGHBOUR).statusCode()).isEqualTo(404);

        ibok.feature("install", "e-neighbour");
        awaitServed(ibok, NEIGHBOUR);
        assertThat(visits(ibok)).as("every finished request is kept").isGreaterThan(visits + done);
    }

    @Test
    void readingsWithARunningQueryAreStillAnsweredWhileTheirEServiceIsRemoved(Ibok ibok) throws Exception {
        ServerDatabase database = ServerDatabase.of(ibok);
        ExecutorService threads = Executors.newFixedThreadPool(REQUESTS + 1);
        List<CompletableFuture<HttpResponse<String>>> inFlight = new ArrayList<>();
        List<Visitor> visitors =
                Stream.generate(() -> ibok.signedIn("klient")).limit(REQUESTS).toList();
        String before = visitors.get(0).get(TABLE).body();
        CompletableFuture<Void> removed;

        try (Connection lock = database.connect()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("LOCK TABLE registry.reading IN ACCESS EXCLUSIVE MODE");
            visitors.forEach(visitor -> inFlight.add(CompletableFuture.supplyAsync(() -> visitor.get(TABLE), threads)));
            Await.until(
                    "their queries run",
                    Duration.ofSeconds(30),
                    () -> queriesHeldUp(database, "registry.reading") >= REQUESTS);
            removed = CompletableFuture.runAsync(() -> ibok.feature("uninstall", "e-reading"), threads);
            Await.until("the removal waits for them", Duration.ofMinutes(1), () -> {
                int status = ibok.visitor().get("/e-reading/open").statusCode();
                return status == 503 || status == 404;
            });
            lock.rollback();
        }

        int whole = 0;
        for (CompletableFuture<HttpResponse<String>> request : inFlight) {
            HttpResponse<String> answer = request.get();
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 503);
            if (answer.statusCode() == 200) {
                assertThat(answer.body()).isEqualTo(before);
                whole++;
            } else {
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
        }
        assertThat(whole).as("tables whose query ran and that came whole").isPositive();
        removed.get();
        threads.shutdown();
        assertThat(visitors.get(0).get(TABLE).statusCode()).isEqualTo(404);
        ibok.feature("install", "e-reading");
        awaitServed(visitors.get(0), "/e-reading");
        assertThat(visitors.get(0).get(TABLE).body()).isEqualTo(before);
    }

    private static long queriesHeldUp(ServerDatabase database, String table) {
        return Long.parseLong(
                database.one("SELECT count(*) FROM pg_locks WHERE relation = ?::regclass AND NOT granted", table));
    }

    private static long visits(Ibok ibok) {
        return ibok.visitor().json(NEIGHBOUR).get("visits").asLong();
    }

    private static void awaitServed(Ibok ibok, String path) {
        awaitServed(ibok.visitor(), path);
    }

    private static void awaitServed(Visitor visitor, String path) {
        Await.until(
                path + " is served",
                Duration.ofMinutes(1),
                () -> visitor.getJson(path).statusCode() == 200);
    }

    /** Karaf logs each bundle that it stops, starts, installs, removes or refreshes as {@code symbolic.name/version}. */
    private static Set<String> changedBundles(String log) {
        Set<String> names = new TreeSet<>();
        Matcher named = CHANGED_BUNDLE.matcher(log);
        while (named.find()) {
            names.add(named.group(1));
        }
        return names;
    }
}
