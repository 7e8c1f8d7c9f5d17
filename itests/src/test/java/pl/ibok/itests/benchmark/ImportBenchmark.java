package pl.ibok.itests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.ServerDatabase;
import pl.ibok.itests.server.SharedServer;

/**
 * The product's import of radio data against the same rows by plain COPY into a staging table and INSERT … ON CONFLICT into the final one. The plain side is given its
 * rows ready: meters known, times with their offset, cubic metres.
 */
@ExtendWith(SharedServer.class)
class ImportBenchmark {
    private static final int METERS = 60;
    private static final int HOURS = 5_000;
    private static final int ROUNDS = 3;
    private static final LocalDateTime FROM = LocalDateTime.of(2024, 4, 1, 0, 0);
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final DateTimeFormatter DAIAD = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    @TempDir
    private Path folder;

    private int imports;
    private int copies;

    @Test
    void theImportReachesItsShareOfPlainCopy(Ibok ibok) {
        ServerDatabase database = ServerDatabase.of(ibok);
        database.run(
                "DROP SCHEMA IF EXISTS bench CASCADE",
                "CREATE SCHEMA bench",
                "CREATE UNLOGGED TABLE bench.staging (meter_id uuid, at timestamptz, state numeric(12, 3))",
                "CREATE TABLE bench.final (meter_id uuid NOT NULL, at timestamptz NOT NULL, state numeric(12, 3) NOT NULL,"
                        + " PRIMARY KEY (meter_id, at)) PARTITION BY RANGE (at)");
        for (LocalDateTime month = FROM; month.isBefore(FROM.plusMonths(9)); month = month.plusMonths(1)) {
            database.run("CREATE TABLE bench.final_" + month.getMonthValue()
                    + " PARTITION OF bench.final FOR VALUES FROM ('" + month.minusDays(1) + "') TO ('"
                    + month.plusMonths(1).minusDays(1) + "')");
        }
        double ratio = Ratio.of(
                "import of " + METERS * HOURS + " rows",
                "rows/s",
                ROUNDS,
                () -> imported(ibok, database),
                () -> copied(database));
        assertThat(ratio).isGreaterThanOrEqualTo(0.8);
    }

    private double imported(Ibok ibok, ServerDatabase database) {
        int round = imports++;
        Path file = folder.resolve("import-" + round + ".csv");
        write(
                file,
                "user key;datetime;meter reading;diff\n",
                (meter, hour) -> "bench-" + round + "-" + meter + ";"
                        + FROM.plusHours(hour).format(DAIAD) + ";" + (1000 + hour) + ";1\n");
        String printed = ibok.shell("ibok:import daiad " + file);
        assertThat(printed).contains("DONE").contains(" 0 refused");
        String seconds = database.one(
                "SELECT extract(epoch FROM finished_at - begun_at) FROM exchange.run WHERE file_name = ?",
                file.getFileName().toString());
        return METERS * HOURS / Double.parseDouble(seconds);
    }

    private double copied(ServerDatabase database) {
        int round = copies++;
        Path file = folder.resolve("copy-" + round + ".tsv");
        write(
                file,
                "",
                (meter, hour) -> new java.util.UUID(round, meter) + "\t"
                        + FROM.plusHours(hour).atZone(MADRID).toOffsetDateTime() + "\t" + (1000 + hour) / 1000.0
                        + "\n");
        long from = System.nanoTime();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                InputStream in = Files.newInputStream(file)) {
            connection.setAutoCommit(false);
            statement.execute("TRUNCATE bench.staging");
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY bench.staging FROM STDIN", in);
            statement.execute("INSERT INTO bench.final SELECT * FROM bench.staging ON CONFLICT DO NOTHING");
            connection.commit();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return METERS * HOURS * 1e9 / (System.nanoTime() - from);
    }

    private static void write(Path file, String head, Line line) {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(head);
            for (int meter = 0; meter < METERS; meter++) {
                for (int hour = 0; hour < HOURS; hour++) {
                    out.write(line.of(meter, hour));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Line {
        String of(int meter, int hour);
    }
}
