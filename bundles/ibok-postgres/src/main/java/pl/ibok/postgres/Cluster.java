package pl.ibok.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One data folder of PostgreSQL and the server on it, which listens on the loopback address only. The caller holds the
 * {@link FolderLock} around it.
 */
public final class Cluster {

    /** The name of the superuser of every cluster made here. */
    public static final String SUPERUSER = "postgres";

    /** Orderly stopping writes a checkpoint; so does starting after a crash. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration SIGNAL = Duration.ofSeconds(10);

    private final Binaries binaries;
    private final Account account;
    private final Path data;
    private final Map<String, String> settings;
    private Processes.Identity postmaster;

    /** @param settings what the server is started with, over what stands in its configuration file */
    public Cluster(Binaries binaries, Account account, Path data, Map<String, String> settings) {
        this.binaries = binaries;
        this.account = account;
        this.data = data;
        this.settings = settings;
    }

    public boolean exists() {
        return Files.isDirectory(data);
    }

    /** Makes the data folder, with passwords of its own; {@code options} are further ones of initdb. */
    public void init(String... options) throws IOException {
        new NewCluster(binaries, account).make(data, passwordFile(), options);
    }

    /** Where the passwords of the cluster's roles are. */
    public Path passwordFile() {
        return data.resolve("ibok-passwords.properties");
    }

    /**
     * Starts the server, or adopts the one that runs on the folder, is ours and runs as it should.
     *
     * @param port 0: any free one
     * @param orAnother whether any free one will do when that one is taken
     * @return the port it listens on
     * @throws IOException when it doesn't start, with the end of its log
     */
    public int start(int port, boolean orAnother) throws IOException {
        checkVersion();
        Optional<PidFile> running = settled();
        if (running.isEmpty() || !runsAsItShould(running.get())) {
            stop();
            awaitNoProcess();
            Files.deleteIfExists(PidFile.of(data));
            new Launch(binaries, account, data, settings).start(orAnother ? Ports.freeOr(port) : port, PATIENCE);
            running = running();
        }
        PidFile started = running.orElseThrow(() -> new IOException("PostgreSQL started on " + data + " and died"));
        postmaster = Processes.identity(started.pid()).orElse(null);
        return started.port();
    }

    /** Whether the server that was started or adopted still runs. */
    public boolean isAlive() {
        return postmaster != null
                && Processes.identity(postmaster.pid())
                        .filter(postmaster::equals)
                        .isPresent();
    }

    /** Stops the server in an orderly way (what is open is rolled back); does nothing when none of ours runs. */
    public void stop() throws IOException {
        postmaster = null;
        if (exists() && running().isPresent()) {
            signal("INT");
            awaitNoProcess();
        }
    }

    /** Signals the server, and never a pid just because it stands in a file. */
    void signal(String name) throws IOException {
        Optional<PidFile> running = running();
        if (running.isPresent()) {
            String pid = Long.toString(running.get().pid());
            account.run(SIGNAL, binaries.program("pg_ctl").toString(), "kill", name, pid);
        }
    }

    /** The server on this folder if it runs and is ours. */
    Optional<PidFile> running() throws IOException {
        Optional<PidFile> file = PidFile.read(data);
        return file.isPresent() && processes().isOurs(file.get().pid()) ? file : Optional.empty();
    }

    /** As {@link #running()}, once it neither starts nor stops any more. */
    private Optional<PidFile> settled() throws IOException {
        Patience patience = new Patience(PATIENCE, "PostgreSQL on " + data + " neither starts nor stops");
        Optional<PidFile> running = running();
        while (running.isPresent() && !running.get().isReady()) {
            patience.pause();
            running = running();
        }
        return running;
    }

    private boolean runsAsItShould(PidFile running) throws IOException {
        String program = account.readLink(Path.of("/proc", Long.toString(running.pid()), "exe"));
        String options = Files.readString(data.resolve("postmaster.opts"));
        return program.equals(binaries.program("postgres").toRealPath().toString())
                && settings.entrySet().stream()
                        .allMatch(setting -> options.contains('"' + setting.getKey() + "=" + setting.getValue() + '"'));
    }

    private void checkVersion() throws IOException {
        String made = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!made.equals(binaries.major())) {
            throw new IOException("The database in " + data + " was made by PostgreSQL " + made
                    + " and this is PostgreSQL " + binaries.version() + ", which can't read it. It was left as it is."
                    + " How to bring it over: docs/it/database.md, \"A new major version\".");
        }
    }

    /** Processes that outlive a killed postmaster still write; no other one may start before they are gone. */
    private void awaitNoProcess() throws IOException {
        Processes processes = processes();
        List<Long> left = processes.ours();
        Patience patience = new Patience(
                PATIENCE, "Processes of PostgreSQL on " + data + " don't end: " + left + ". See ps, dmesg; end them.");
        while (!left.isEmpty()) {
            patience.pause();
            left = processes.ours();
        }
    }

    private Processes processes() throws IOException {
        return new Processes(account, binaries.home().getParent(), data);
    }
}
