package pl.ibok.exchange;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.api.access.Audit;
import pl.ibok.api.store.Files;
import pl.ibok.api.store.Files.StoredFile;
import pl.ibok.api.store.Jobs;
import pl.ibok.api.store.Store;
import pl.ibok.exchange.Profiles.ProfileEntry;

/** Starts imports, from a page and from the shell alike. */
public final class Imports implements ImportDesk {
    private final Store store;
    private final Files files;
    private final Jobs jobs;
    private final Runs runs;
    private final Profiles profiles;
    private final Audit audit;
    private final Endings endings;

    public Imports(Store store, Files files, Jobs jobs, Runs runs, Profiles profiles, Audit audit) {
        this.store = store;
        this.files = files;
        this.jobs = jobs;
        this.runs = runs;
        this.profiles = profiles;
        this.audit = audit;
        this.endings = new Endings(jobs, runs);
    }

    Runs runs() {
        return runs;
    }

    /**
     * Keeps the file and queues its import.
     *
     * @return id of the import
     * @throws ProfileMistake when there is no such profile or it can't be used
     */
    UUID start(String profileName, String fileName, InputStream content, String by) {
        String text = profiles.find(profileName)
                .orElseThrow(() -> new ProfileMistake(0, "exchange.profile.unknown", profileName))
                .content();
        Profile profile = ProfileText.read(profileName, text);
        return store.inTransaction(() -> {
            UUID id = UUID.randomUUID();
            StoredFile file = files.put(fileName, "application/octet-stream", content);
            runs.add(id, profile, text, file, by);
            UUID job = jobs.submit(ImportJob.KIND, id.toString(), by);
            runs.startedAs(id, job);
            audit.record(
                    "exchange.import",
                    null,
                    "import " + id,
                    profileName + " ← " + fileName + " sha256 " + file.sha256());
            return id;
        });
    }

    /** Asks a queued or running import to stop; what is committed stays. One that only waits has ended with this. */
    void stop(ImportRun run) {
        store.inTransaction(() -> {
            jobs.cancel(run.job());
            endings.settled(run);
            audit.record("exchange.stopped", null, "import " + run.id(), run.fileName());
        });
    }

    Optional<ImportRun> find(UUID id) {
        return runs.find(id).map(endings::settled);
    }

    /** Newest first. */
    List<ImportRun> newest(int skip, int most) {
        return endings.settled(runs.newest(skip, most), skip + most);
    }

    /** What made the last attempt fail, while the next one is waited for. */
    Optional<String> trouble(ImportRun run) {
        return run.finished()
                ? Optional.empty()
                : jobs.find(run.job())
                        .filter(job -> job.state() == Jobs.State.QUEUED && job.attempts() > 0)
                        .map(Jobs.Job::message);
    }

    @Override
    public UUID start(String profile, String fileName, InputStream content) {
        return start(profile, fileName, content, "shell");
    }

    @Override
    public ImportRun run(UUID id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No such import: " + id));
    }

    @Override
    public List<Finding> findings(UUID id, int most) {
        return runs.findings(id, "", 0, most);
    }

    @Override
    public List<ProfileEntry> profiles() {
        return profiles.all();
    }

    /** How much of the file has been read, in percent; 100 when it is finished. */
    @Override
    public int percent(ImportRun run) {
        if (run.finished()) {
            return 100;
        }
        return jobs.find(run.job())
                .map(job -> job.total() == 0 ? 0 : (int) Math.min(99, job.done() * 100 / job.total()))
                .orElse(0);
    }
}
