package pl.ibok.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.exchange.ImportTarget;
import pl.ibok.api.exchange.ImportTarget.Series;
import pl.ibok.api.store.JobHandler;
import pl.ibok.api.store.JobRun;
import pl.ibok.api.store.Store;
import pl.ibok.exchange.ImportRun.State;

/**
 * Imports a file chunk by chunk. A chunk's rows, its counts, its findings and the place in the file are one transaction: killed anywhere, the job
 * is claimed again and goes on after the last committed line. Stopped or given up, {@link Endings} ends the import with its job: only the job knows whether it
 * is to go on elsewhere.
 */
public final class ImportJob implements JobHandler {
    static final String KIND = "exchange.import";
    /** Rows a transaction: enough that its own cost does not count, few enough that five chunks (two taken in, two waiting, one being read) need 50 MB. */
    static final int CHUNK = 50_000;

    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);

    private final Store store;
    private final pl.ibok.api.store.Files files;
    private final Runs runs;
    private final List<ImportTarget> targets;
    private final int chunk;

    /** @param targets those installed, changing as bundles come and go */
    public ImportJob(Store store, pl.ibok.api.store.Files files, Runs runs, List<ImportTarget> targets) {
        this(store, files, runs, targets, CHUNK);
    }

    ImportJob(Store store, pl.ibok.api.store.Files files, Runs runs, List<ImportTarget> targets, int chunk) {
        this.store = store;
        this.files = files;
        this.runs = runs;
        this.targets = targets;
        this.chunk = chunk;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun job) throws Exception {
        UUID id = UUID.fromString(job.argument());
        ImportRun run = runs.find(id).orElseThrow(() -> new IllegalStateException("No such import: " + id));
        // One that was given up is asked for again only when somebody restarted its job.
        if (run.finished() && !Endings.gaveUp(run)) {
            return;
        }
        runs.begin(id);
        Path scratch = Files.createTempFile("ibok-import", ".scratch");
        try {
            read(run, scratch, job);
            runs.end(id, State.DONE, null);
        } catch (ProfileMistake e) {
            runs.end(id, State.FAILED, Reason.of(e.getMessage(), e.arguments()));
            LOG.warn(
                    "Import {} of {} can't be read with profile {}: {}",
                    id,
                    run.fileName(),
                    run.profile(),
                    e.described());
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    private void read(ImportRun run, Path scratch, JobRun job) throws IOException, InterruptedException {
        Profile profile = ProfileText.read(run.profile(), run.content());
        ImportTarget target = target(profile.target());
        try (OutputStream out = Files.newOutputStream(scratch)) {
            files.writeTo(run.file(), out);
        }
        Staging staging = new Staging(store, target);
        try (CountingStream counted = new CountingStream(Files.newInputStream(scratch));
                InputStream plain = Unpacked.open(new BufferedInputStream(counted, 1 << 16));
                ChunkReader reader =
                        new ChunkReader(plain, profile, target.fields(), target.seriesField(), run.lastLine(), chunk);
                ChunkQueue queue = new ChunkQueue(reader)) {
            new Relay(queue, new Relay.Hand() {
                        private long done = run.rows();
                        private long place = run.lastLine();

                        @Override
                        public void take(Chunk chunk, Runnable turn) {
                            commit(run.id(), profile, staging, chunk, () -> {
                                turn.run();
                                return place;
                            });
                        }

                        @Override
                        public void taken(Chunk chunk) {
                            place = chunk.lastLine();
                            done += chunk.lines();
                            job.progress(counted.count(), run.fileSize(), Long.toString(done));
                        }
                    })
                    .run();
        }
        store.inTransaction(() -> target.finish(new RunBatch(run.id(), profile, 0, List.of(), List.of())));
    }

    /** @param turn comes back when the chunks before are committed, with the place in the file where they end */
    private void commit(UUID id, Profile profile, Staging staging, Chunk chunk, LongSupplier turn) {
        store.inTransaction(() -> {
            // A chunk lost with the machine is lost with its place in the file, and is read again: no need to wait for
            // the disk. The end of the run waits. And a chunk waits for another import into the same target, or for the
            // hand before it, longer than a page may: decision 0090.
            store.sql(
                            "SELECT set_config('synchronous_commit', 'off', true), set_config('statement_timeout', '1h', true),"
                                    + " set_config('lock_timeout', '0', true),"
                                    + " set_config('idle_in_transaction_session_timeout', '0', true)")
                    .first(row -> true);
            staging.copy(chunk);
            long from = turn.getAsLong();
            Staging.Result result =
                    staging.take(chunk, new RunBatch(id, profile, chunk.staged(), chunk.series(), chunk.months()));
            List<Finding> findings = new ArrayList<>(result.findings());
            findings.addAll(chunk.refused());
            runs.addFindings(id, findings);
            runs.advance(id, from, chunk, result.counts());
        });
    }

    private ImportTarget target(String name) {
        return targets.stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProfileMistake(0, "exchange.profile.unknownTarget", name));
    }

    private record RunBatch(UUID run, Profile profile, int size, List<Series> series, List<YearMonth> months)
            implements ImportTarget.Batch {
        @Override
        public String option(String name) {
            return profile.options().getOrDefault(name, "");
        }
    }
}
