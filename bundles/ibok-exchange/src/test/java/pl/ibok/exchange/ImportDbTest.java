package pl.ibok.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.exchange.ImportTarget;
import pl.ibok.api.store.DatabaseAddress;
import pl.ibok.api.store.JobRun;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.exchange.ImportRun.State;
import pl.ibok.exchange.Profiles.ProfileEntry;
import pl.ibok.registry.imports.CustomersTarget;
import pl.ibok.registry.imports.IntervalsTarget;
import pl.ibok.registry.imports.ReadingsTarget;
import pl.ibok.registry.search.Findable;
import pl.ibok.store.StoreNode;
import pl.ibok.store.time.MovableClock;
import pl.ibok.testing.TestDatabase;

/** The whole way of a file: hourly readings with the oddities of real ones, into the registry's own tables. */
class ImportDbTest {
    @RegisterExtension
    final TestDatabase db = new TestDatabase();

    private static final Clock CLOCK = MovableClock.at(LocalDate.of(2026, 11, 23));

    private static final int CHUNK = 2_000;

    private StoreNode node;
    private Store store;
    private Store registry;
    private Runs runs;
    private Profiles profiles;
    private Imports imports;
    private ImportJob job;
    private List<ImportTarget> targets;

    @BeforeEach
    void open() {
        node = StoreNode.open(
                new DatabaseAddress(db.url(), db.owner(), db.ownerPassword(), db.user(), db.password()), CLOCK);
        store = node.store("exchange", ImportJob.class);
        registry = node.store("registry", IntervalsTarget.class);
        runs = new Runs(store, CLOCK);
        profiles = new Profiles(store, CLOCK);
        imports = new Imports(
                store, node.files(), node.jobs(), runs, profiles, (action, customer, subject, detail) -> {});
        targets = List.of(
                new IntervalsTarget(registry, CLOCK, new Findable(List.of())),
                new CustomersTarget(registry, CLOCK, new Findable(List.of())),
                new ReadingsTarget(registry, CLOCK));
        job = new ImportJob(store, node.files(), runs, targets, CHUNK);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void everyLineIsAccountedForAndTheGoodOnesGoIn() throws Exception {
        ImportRun run = imported(sample());
        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.imported()).isEqualTo(11);
        assertThat(run.duplicate()).isEqualTo(1);
        assertThat(run.conflict()).isEqualTo(1);
        assertThat(run.refused()).isEqualTo(8);
        assertThat(run.blank()).isEqualTo(2);
        assertThat(run.rows() + run.blank()).isEqualTo(run.lastLine()).isEqualTo(23);
        assertThat(states("house-a"))
                .containsExactly("1.000", "1.010", "1.020", "1.030", "1.040", "1.050", "0.900", "0.910");
    }

    @Test
    void theReportNamesLineAndReason() throws Exception {
        ImportRun run = imported(sample());
        List<Finding> findings = runs.findings(run.id(), "", 0, 100);
        assertThat(findings)
                .extracting(finding -> finding.line() + " " + finding.outcome() + " " + finding.reason())
                .contains(
                        "8 refused exchange.row.scientific|state|4e+05",
                        "14 imported exchange.row.autumnAssumed",
                        "17 refused exchange.row.empty|state",
                        "18 refused exchange.row.date|at|31/13/2016 11:00:00",
                        "19 refused exchange.row.skippedHour|2017-03-26T02:30",
                        "20 refused exchange.row.short|3|1",
                        "21 refused exchange.row.empty|key");
        assertThat(findings)
                .filteredOn(finding -> finding.outcome().equals("conflict"))
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.line()).isEqualTo(12);
                    assertThat(conflict.raw()).isEqualTo("house-a;30/10/2016 06:10:05;999;89");
                    assertThat(conflict.reason()).contains("0.910");
                });
    }

    @Test
    void theProfileMakesHouseholdPremisesAndMeterOfEachKey() throws Exception {
        imported(sample());
        assertThat(registry.sql("SELECT radio_key FROM registry.meter ORDER BY radio_key")
                        .list(row -> row.text("radio_key")))
                .containsExactly("house-a", "house-b");
        assertThat(count("registry.customer")).isEqualTo(2);
        assertThat(count("registry.contract_service_point")).isEqualTo(2);
    }

    @Test
    void importingTheSameFileAgainChangesNothing() throws Exception {
        imported(sample());
        List<String> before = states("house-a");
        ImportRun again = imported(sample());
        assertThat(again.imported()).isZero();
        assertThat(again.duplicate()).isEqualTo(12);
        assertThat(again.conflict()).isEqualTo(1);
        assertThat(again.refused()).isEqualTo(8);
        assertThat(states("house-a")).isEqualTo(before);
        assertThat(count("registry.customer")).isEqualTo(2);
        assertThat(runs.earlier(again)).isPresent();
    }

    @Test
    void anImportThatDiesGoesOnAfterItsLastChunkAndDoublesNothing() throws Exception {
        int hours = 2 * CHUNK + 500;
        ImportRun run = queued(many(hours));
        assertThatThrownBy(() -> job.run(new ScratchRun(run.id(), 2))).isInstanceOf(ScratchRun.PowerCut.class);
        ImportRun halfway = runs.find(run.id()).orElseThrow();
        assertThat(halfway.finished()).isFalse();
        assertThat(halfway.imported()).isEqualTo(2L * CHUNK);

        job.run(new ScratchRun(run.id(), Integer.MAX_VALUE));
        ImportRun whole = runs.find(run.id()).orElseThrow();
        assertThat(whole.state()).isEqualTo(State.DONE);
        assertThat(whole.imported()).isEqualTo(hours);
        assertThat(whole.duplicate()).isZero();
        assertThat(count("registry.interval_reading")).isEqualTo(hours);
    }

    @Test
    void aNodeThatLostItsClaimCountsNothingTwice() throws Exception {
        ImportRun run = queued(many(3 * CHUNK));
        JobRun overtaken = new ScratchRun(run.id(), Integer.MAX_VALUE) {
            @Override
            public void progress(long done, long total, String message) {
                // Another node takes the next chunk in meanwhile.
                store.sql("UPDATE exchange.run SET last_line = last_line + ? WHERE id = ?", CHUNK, run.id())
                        .update();
            }
        };
        assertThatThrownBy(() -> job.run(overtaken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no longer at line");
        assertThat(runs.find(run.id()).orElseThrow().imported()).isEqualTo(CHUNK);
        assertThat(count("registry.interval_reading")).isEqualTo(CHUNK);
    }

    @Test
    void aStartedImportIsDoneByTheNodesOwnWorker() throws Exception {
        ImportRun run = queued(sample());
        assertThat(run.state()).isEqualTo(State.QUEUED);
        assertThat(imports.percent(run)).isZero();
        node.jobs().add(job);
        for (int i = 0; i < 600 && !imports.run(run.id()).finished(); i++) {
            Thread.sleep(50);
        }
        assertThat(imports.run(run.id()).imported()).isEqualTo(11);
    }

    @Test
    void everyShippedProfileFitsItsTarget() throws Exception {
        for (ProfileEntry entry : profiles.all()) {
            Profile profile = ProfileText.read(entry.name(), entry.content());
            ImportTarget target = targets.stream()
                    .filter(candidate -> candidate.name().equals(profile.target()))
                    .findFirst()
                    .orElseThrow();
            String head = String.join(
                    String.valueOf(profile.separator()), profile.columns().values());
            try (ChunkReader reader = new ChunkReader(
                    new ByteArrayInputStream(head.getBytes(profile.encoding())),
                    profile,
                    target.fields(),
                    target.seriesField(),
                    0,
                    10)) {
                assertThat(reader.next().blank()).as(entry.name()).isEqualTo(1);
            }
        }
    }

    @Test
    void aPackedFileIsReadAsItsContent() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(sample());
        }
        assertThat(imported(packed.toByteArray()).imported()).isEqualTo(11);
    }

    @Test
    void aFileThatDoesNotFitTheProfileFailsAndSaysWhy() throws Exception {
        ImportRun run = imported("meter;when\n1;2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.message()).startsWith("exchange.profile.noColumn|0|").contains("meter, when");
        assertThat(run.rows()).isZero();
    }

    /** The real year of hourly readings of 92 households; where {@code IBOK_SAMPLES} has it. */
    @Test
    @EnabledIfEnvironmentVariable(
            named = "IBOK_SAMPLES",
            matches = ".+",
            disabledReason = "not run: IBOK_SAMPLES is not set")
    void theDaiadYearGoesInAndEveryLineIsAccountedFor() throws Exception {
        byte[] year = java.nio.file.Files.readAllBytes(
                java.nio.file.Path.of(System.getenv("IBOK_SAMPLES"), "daiad-trial-a.zip"));
        ImportRun run = imported(year);
        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.rows()).isEqualTo(674_019);
        assertThat(run.refused()).isEqualTo(5);
        assertThat(runs.findings(run.id(), "refused", 0, 10))
                .extracting(Finding::line)
                .containsExactly(33_796L, 401_967L, 401_968L, 520_476L, 632_702L);
        assertThat(run.conflict()).isZero();
        assertThat(run.duplicate()).isZero();
        assertThat(count("registry.meter")).isEqualTo(92);
        assertThat(count("registry.interval_reading")).isEqualTo(674_014);

        ImportRun again = imported(year);
        assertThat(again.imported()).isZero();
        assertThat(again.duplicate()).isEqualTo(674_014);
        assertThat(count("registry.interval_reading")).isEqualTo(674_014);
    }

    private ImportRun imported(byte[] content) throws Exception {
        ImportRun run = queued(content);
        job.run(new ScratchRun(run.id(), Integer.MAX_VALUE));
        return runs.find(run.id()).orElseThrow();
    }

    private ImportRun queued(byte[] content) {
        return imports.run(imports.start("daiad", "hourly.csv", new ByteArrayInputStream(content)));
    }

    private List<String> states(String key) {
        return registry.sql(
                        "SELECT i.state FROM registry.interval_reading i JOIN registry.meter m ON m.id = i.meter_id"
                                + " WHERE m.radio_key = ? ORDER BY i.at",
                        key)
                .list(row -> row.decimal("state").toPlainString());
    }

    private long count(String table) {
        return registry.sql("SELECT count(*) AS n FROM " + table).one(row -> row.big("n"));
    }

    private static byte[] sample() throws IOException {
        try (InputStream in = ImportDbTest.class.getResourceAsStream("/hourly.csv")) {
            return in.readAllBytes();
        }
    }

    private static byte[] many(int rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            out.write("user key;datetime;meter reading;diff\n");
            for (int i = 0; i < rows; i++) {
                int hour = i / 40;
                out.write(String.format(
                        "key-%02d;%02d/06/2016 %02d:%02d:00;%d;1%n",
                        i % 40, 1 + hour / 96, hour / 4 % 24, hour % 4 * 15, 1000 + hour));
            }
        }
        return bytes.toByteArray();
    }
}
