package pl.ibok.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.ibok.api.exchange.ImportField.optional;
import static pl.ibok.api.exchange.ImportField.required;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ibok.api.exchange.ImportField;
import pl.ibok.api.exchange.ImportTarget.Series;

class ChunkReaderTest {
    private static final List<ImportField> FIELDS = List.of(
            required("meter", ImportField.Type.TEXT),
            required("at", ImportField.Type.MOMENT),
            required("state", ImportField.Type.VOLUME),
            optional("note", ImportField.Type.TEXT));
    private static final String PROFILE =
            """
            target = registry.intervals
            separator = ;
            date = dd/MM/yyyy HH:mm:ss
            zone = Europe/Madrid
            unit = l
            decimal = point
            key = meter
            column.meter = user key
            column.at = datetime
            column.state = meter reading
            """;
    private static final String HEAD = "user key;datetime;meter reading;diff\n";

    @Test
    void litresBecomeCubicMetresAndLocalTimeAMoment() throws IOException {
        Chunk chunk = read(HEAD + "A;01/03/2016 00:28:55;68321;10\n");
        assertThat(chunk.copyText()).isEqualTo("2\tA\t2016-03-01T00:28:55+01:00\t68.321\t\\N\t\\N\n");
        assertThat(chunk.blank()).isEqualTo(1);
    }

    @Test
    void aValueThatLostItsDigitsIsRefusedByLineAndTheRestGoesIn() throws IOException {
        Chunk chunk = read(HEAD + "A;03/08/2016 08:52:19;4e+05;5\nA;03/08/2016 09:52:19;400001;1\n");
        assertThat(chunk.refused()).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(2);
            assertThat(finding.reason()).isEqualTo("exchange.row.scientific|state|4e+05");
            assertThat(finding.raw()).isEqualTo("A;03/08/2016 08:52:19;4e+05;5");
        });
        assertThat(chunk.staged()).isEqualTo(1);
    }

    @Test
    void theRepeatedHourIsToldApartByTheOrderOfRows() throws IOException {
        Chunk chunk = read(HEAD
                + "A;30/10/2016 01:22:34;1;0\n"
                + "A;30/10/2016 02:22:34;2;0\n"
                + "A;30/10/2016 02:22:34;3;0\n"
                + "A;30/10/2016 03:22:34;4;0\n");
        assertThat(chunk.copyText().lines().map(line -> line.split("\t")[2]))
                .containsExactly(
                        "2016-10-30T01:22:34+02:00",
                        "2016-10-30T02:22:34+02:00",
                        "2016-10-30T02:22:34+01:00",
                        "2016-10-30T03:22:34+01:00");
        assertThat(chunk.copyText()).doesNotContain(RepeatedHour.ASSUMED);
    }

    @Test
    void whereNothingTellsTheRepeatedHourApartTheRowIsFlagged() throws IOException {
        Chunk chunk = read(HEAD + "A;30/10/2016 02:49:37;1;0\nB;30/10/2016 02:10:00;1;0\n");
        assertThat(chunk.copyText().lines()).allMatch(line -> line.endsWith(RepeatedHour.ASSUMED));
        assertThat(chunk.copyText()).contains("02:49:37+02:00").contains("02:10+02:00");
    }

    @Test
    void anHourThatSpringSkipsIsRefused() throws IOException {
        Chunk chunk = read(HEAD + "A;27/03/2016 02:30:00;1;0\n");
        assertThat(chunk.refused())
                .extracting(Finding::reason)
                .containsExactly("exchange.row.skippedHour|2016-03-27T02:30");
    }

    @Test
    void brokenLinesAreNamedOneByOne() throws IOException {
        Chunk chunk = read(HEAD + "A\n\nA;yesterday;1;0\n;01/03/2016 00:00:00;1;0\n\"A;01/03/2016 00:00:00;1;0\n"
                + "A;01/03/2016 00:00:00;1.2345;0\nA;01/03/2016 00:00:00;ok;0\n");
        assertThat(chunk.refused())
                .extracting(Finding::line, Finding::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "exchange.row.short|3|1"),
                        org.assertj.core.groups.Tuple.tuple(4L, "exchange.row.date|at|yesterday"),
                        org.assertj.core.groups.Tuple.tuple(5L, "exchange.row.empty|meter"),
                        org.assertj.core.groups.Tuple.tuple(6L, "exchange.row.quote"),
                        org.assertj.core.groups.Tuple.tuple(7L, "exchange.row.tooFine|state|1.2345"),
                        org.assertj.core.groups.Tuple.tuple(8L, "exchange.row.number|state|ok"));
        assertThat(chunk.blank()).isEqualTo(2);
        assertThat(chunk.lastLine()).isEqualTo(8);
    }

    @Test
    void bytesThatAreNoCharactersRefuseTheirLineOnly() throws IOException {
        byte[] latin = (HEAD + "Ż;01/03/2016 00:00:00;1;0\nA;01/03/2016 00:00:00;1;0\n")
                .getBytes(Charset.forName("ISO-8859-2"));
        Chunk chunk = reader(latin, 0, 100).next();
        assertThat(chunk.refused()).extracting(Finding::reason).containsExactly("exchange.row.encoding|UTF-8");
        assertThat(chunk.staged()).isEqualTo(1);
    }

    @Test
    void readingGoesOnAfterTheLastCommittedLine() throws IOException {
        String file = HEAD + "A;01/03/2016 00:00:00;1;0\nA;01/03/2016 01:00:00;2;0\nA;01/03/2016 02:00:00;3;0\n";
        ChunkReader whole = reader(file.getBytes(StandardCharsets.UTF_8), 0, 2);
        long committed = whole.next().lastLine();
        assertThat(committed).isEqualTo(3);
        Chunk rest = reader(file.getBytes(StandardCharsets.UTF_8), committed, 2).next();
        assertThat(rest.copyText()).startsWith("4\t").doesNotContain("01:00:00");
        assertThat(rest.blank()).isZero();
    }

    @Test
    void aChunkKnowsItsKeysTheirTimesAndMonthsAndWhetherAMomentMayComeTwice() throws IOException {
        Chunk chunk = read(HEAD
                + "A;31/03/2016 23:30:00;1;0\n"
                + "B;01/04/2016 10:00:00;1;0\n"
                + "A;01/04/2016 03:00:00;2;0\n"
                + "B;01/04/2016 10:00:00;2;0\n"
                + "C;wrong;2;0\n");
        assertThat(chunk.series())
                .containsExactlyInAnyOrder(
                        new Series(
                                "A",
                                Instant.parse("2016-03-31T21:30:00Z"),
                                Instant.parse("2016-04-01T01:00:00Z"),
                                true),
                        new Series(
                                "B",
                                Instant.parse("2016-04-01T08:00:00Z"),
                                Instant.parse("2016-04-01T08:00:00Z"),
                                false));
        assertThat(chunk.months()).containsExactly(YearMonth.of(2016, 3), YearMonth.of(2016, 4));
    }

    @Test
    void theRepeatedHourRises() throws IOException {
        Chunk chunk = read(HEAD + "A;30/10/2016 02:22:34;2;0\nA;30/10/2016 02:22:34;3;0\nA;30/10/2016 03:22:34;4;0\n");
        assertThat(chunk.series()).singleElement().matches(Series::rising);
    }

    @Test
    void aChunkNeverCutsTheRepeatedHour() throws IOException {
        String file = HEAD + "A;30/10/2016 02:22:34;2;0\nA;30/10/2016 02:22:34;3;0\nA;30/10/2016 03:22:34;4;0\n";
        Chunk first = reader(file.getBytes(StandardCharsets.UTF_8), 0, 1).next();
        assertThat(first.copyText().lines().filter(line -> line.contains("02:22:34")))
                .hasSize(2);
    }

    @Test
    void aHeadWithoutAMappedColumnSaysWhichOne() {
        assertThatThrownBy(() -> read("meter;when\n")).isInstanceOfSatisfying(ProfileMistake.class, mistake -> {
            assertThat(mistake).hasMessage("exchange.profile.noColumn");
            assertThat(mistake.arguments()).contains("user key").contains("meter, when");
        });
    }

    private static Chunk read(String file) throws IOException {
        return reader(file.getBytes(StandardCharsets.UTF_8), 0, 1000).next();
    }

    private static ChunkReader reader(byte[] file, long after, int size) throws IOException {
        return new ChunkReader(
                new ByteArrayInputStream(file), ProfileText.read("test", PROFILE), FIELDS, "meter", after, size);
    }
}
