package pl.ibok.itests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.ServerDatabase;
import pl.ibok.itests.server.SharedServer;
import pl.ibok.itests.server.Visitor;

/**
 * The signed-in history page, with its whole shell, access check and language, against plain Jetty, HikariCP and one query of 20 rows; and the same page
 * with 20 million readings against 200 thousand.
 */
@ExtendWith(SharedServer.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HistoryBenchmark {
    private static final Duration SLICE = Duration.ofSeconds(4);
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final int ROUNDS = 5;

    @Test
    @Order(1)
    void thePageReachesItsShareOfThePlainServer(Ibok ibok) throws Exception {
        Visitor klient = ibok.signedIn("klient");
        String page = page(klient);
        ServerDatabase database = ServerDatabase.of(ibok);
        String meter = page.substring(page.lastIndexOf('/') + 1);
        String point = database.one("SELECT service_point_id FROM registry.meter WHERE id = ?::uuid", meter);
        database.run(withoutWithdrawn(meter), fullPage(meter));
        assertThat(klient.json(page).get("readings")).hasSize(20);
        Process plain = plainServer(database, point);
        try {
            URI ceiling = URI.create("http://127.0.0.1:" + port(plain) + "/");
            double json =
                    ratio("history as JSON", "application/json", ibok.url().resolve(page), ceiling, klient);
            double html = ratio("history as HTML", "text/html", ibok.url().resolve(page), ceiling, klient);
            double anew =
                    ratio("history as HTML, drawn anew", "text/html", ibok.url().resolve(page), ceiling, klient, true);
            assertThat(json).as("JSON").isGreaterThanOrEqualTo(0.5);
            assertThat(html).as("HTML").isGreaterThanOrEqualTo(0.4);
            assertThat(anew).as("HTML, drawn anew").isGreaterThanOrEqualTo(0.15);
        } finally {
            plain.destroy();
        }
    }

    @Test
    @Order(2)
    void thePageDoesNotSlowDownWithTheTable(Ibok ibok) {
        Visitor klient = ibok.signedIn("klient");
        ServerDatabase database = ServerDatabase.of(ibok);
        Load load = new Load("history", ibok.url().resolve(page(klient)), headers("application/json", klient));
        fill(database, 0, 4_000);
        load.latencies(3_000);
        double small = Ratio.median(load.latencies(3_000));
        fill(database, 4_000, 400_000);
        load.latencies(3_000);
        double large = Ratio.median(load.latencies(3_000));
        System.out.printf(
                "BENCHMARK history latency: 20 million readings %.2f ms, 200 thousand %.2f ms, ratio %.2f%n",
                large, small, large / small);
        assertThat(large / small).isLessThanOrEqualTo(1.3);
    }

    /** A page shows no withdrawn readings, and other tests may have left some. */
    private static String withoutWithdrawn(String meter) {
        return "DELETE FROM registry.reading WHERE status = 'withdrawn' AND meter_id = '" + meter + "'";
    }

    /** Some readings in the days before the newest one, so that there is a page of twenty. */
    private static String fullPage(String meter) {
        return "INSERT INTO registry.reading (service_point_id, read_on, meter_id, source, value, status, recorded_at)"
                + " SELECT service_point_id, read_on - n, meter_id, 'staff', value - n * 0.001, 'accepted', now()"
                + " FROM (SELECT * FROM registry.reading WHERE meter_id = '" + meter
                + "' ORDER BY read_on DESC LIMIT 1) newest, generate_series(1, 20) n ON CONFLICT DO NOTHING";
    }

    private static String page(Visitor klient) {
        JsonNode meters = klient.json("/e-reading").get("meters");
        return "/e-reading/meters/" + meters.get(0).get("id").asText();
    }

    private static double ratio(String what, String accept, URI ours, URI ceiling, Visitor visitor) {
        return ratio(what, accept, ours, ceiling, visitor, false);
    }

    private static double ratio(String what, String accept, URI ours, URI ceiling, Visitor visitor, boolean anew) {
        Load mine = new Load("ours", ours, headers(accept, visitor), anew);
        Load plain = new Load("ceiling", ceiling, Map.of("Accept", accept), anew);
        // Both compilers have a lot to do before they know what is asked for; drawing a page is reached last.
        mine.rate(WARM_UP);
        plain.rate(WARM_UP);
        return Ratio.of(what, "requests/s", ROUNDS, () -> mine.rate(SLICE), () -> plain.rate(SLICE));
    }

    private static Map<String, String> headers(String accept, Visitor visitor) {
        return Map.of("Accept", accept, "Cookie", visitor.cookies(), "Accept-Language", "pl");
    }

    /** Fifty readings for each of many service points that nobody asks for, in the order of the key and with the second index made afterwards. */
    private static void fill(ServerDatabase database, int from, int to) {
        database.run(
                "SET session_replication_role = replica",
                "SET synchronous_commit = off",
                "SET maintenance_work_mem = '512MB'",
                "SET work_mem = '128MB'",
                "ALTER TABLE registry.reading DROP CONSTRAINT reading_id_key",
                "INSERT INTO registry.reading (service_point_id, read_on, meter_id, source, value, status, recorded_at)"
                        + " SELECT p.point, date '2018-01-01' + n * 60, p.meter, 'staff', n * 20, 'accepted', timestamptz '2026-01-01'"
                        + " FROM (SELECT md5('point' || i)::uuid AS point, md5('meter' || i)::uuid AS meter FROM generate_series("
                        + from + ", " + (to - 1) + ") i ORDER BY 1) p, generate_series(0, 49) n",
                "ALTER TABLE registry.reading ADD CONSTRAINT reading_id_key UNIQUE (id)",
                "VACUUM ANALYZE registry.reading",
                "CHECKPOINT");
    }

    /** With the options of Java that the product itself is started with. */
    private static Process plainServer(ServerDatabase database, String point) throws IOException {
        return new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:+UseParallelGC",
                        "-XX:+UseTransparentHugePages",
                        "-Xmx768m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        PlainServer.class.getName(),
                        database.url(),
                        database.user(),
                        database.password(),
                        point)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static int port(Process plain) throws IOException {
        BufferedReader out = plain.inputReader(StandardCharsets.UTF_8);
        String line;
        while ((line = out.readLine()) != null) {
            if (line.startsWith("PORT ")) {
                return Integer.parseInt(line.substring(5));
            }
        }
        throw new IOException("The plain server did not start");
    }
}
