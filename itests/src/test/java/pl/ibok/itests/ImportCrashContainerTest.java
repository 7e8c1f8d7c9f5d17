package pl.ibok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.ibok.itests.server.Await;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.OwnServer;
import pl.ibok.itests.server.Visitor;

/** An import meets {@code kill -9} in the middle of its file. */
class ImportCrashContainerTest {
    private static final int METERS = 60;
    private static final int HOURS = 5_000;
    /** Each of them also writes a line that is refused, one that comes twice and one in conflict. */
    private static final long ROWS = METERS * (HOURS + 3L);

    private static final List<String> COUNTS =
            List.of("imported", "updated", "duplicate", "conflict", "refused", "flagged", "blank", "lastLine");
    private static final LocalDateTime FROM = LocalDateTime.of(2024, 4, 1, 0, 0);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    @TempDir
    private Path folder;

    @Test
    void aKilledImportGoesOnByItselfAndAccountsForEveryLineOnce() {
        try (OwnServer server = OwnServer.unpack(Map.of())) {
            Ibok ibok = server.start();
            Visitor office = ibok.signedIn("admin");
            Path file = file("killed");
            CompletableFuture<Void> shell = CompletableFuture.runAsync(() -> ibok.shell("ibok:import daiad " + file));
            await("the import is under way", office, run -> run.path("imported").asLong() > 0);
            server.kill();
            shell.handle((nothing, connectionLost) -> true).join();

            server.start();
            JsonNode halfway = newest(office);
            assertThat(halfway.path("lastLine").asLong())
                    .as("it was killed in the middle")
                    .isBetween(1L, ROWS);
            await("the import has gone on to its end", office, run -> run.path("state")
                    .asText()
                    .equals("done"));
            JsonNode killed = newest(office);
            assertThat(killed.path("id")).isEqualTo(halfway.path("id"));

            ibok.shell("ibok:import daiad " + file("whole"));
            JsonNode whole = newest(office);
            assertThat(whole.path("fileName").asText()).isEqualTo("whole.csv");
            assertThat(counts(killed)).containsExactlyElementsOf(counts(whole).toList());
            assertThat(counts(killed))
                    .containsExactly(
                            "imported " + METERS * HOURS,
                            "updated 0",
                            "duplicate " + METERS,
                            "conflict " + METERS,
                            "refused " + METERS,
                            "flagged 0",
                            "blank 1",
                            "lastLine " + (ROWS + 1));

            ibok.shell("ibok:import daiad " + file);
            JsonNode again = newest(office);
            assertThat(again.path("imported").asLong()).isZero();
            assertThat(again.path("duplicate").asLong()).isEqualTo(METERS * (HOURS + 1L));
        }
    }

    private static JsonNode newest(Visitor office) {
        return office.json("/office/import").path("imports").path(0);
    }

    private static void await(String what, Visitor office, Predicate<JsonNode> condition) {
        Await.until(what, Duration.ofMinutes(3), () -> condition.test(newest(office)));
    }

    private static Stream<String> counts(JsonNode run) {
        return COUNTS.stream().map(name -> name + " " + run.path(name).asLong(-1));
    }

    /** Hourly values of one meter after the other, each followed by its odd lines. */
    private Path file(String name) {
        Path file = folder.resolve(name + ".csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("user key;datetime;meter reading;diff\n");
            for (int meter = 0; meter < METERS; meter++) {
                for (int hour = 0; hour < HOURS; hour++) {
                    out.write(line(name, meter, hour, 1_000 + hour));
                }
                out.write(line(name, meter, 7, 1_007));
                out.write(line(name, meter, 8, 77));
                out.write(line(name, meter, HOURS, -1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static String line(String name, int meter, int hour, int litres) {
        return name + "-" + meter + ";" + FROM.plusHours(hour).format(WRITTEN) + ";" + litres + ";1\n";
    }
}
