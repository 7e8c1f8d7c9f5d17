package pl.ibok.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One data folder of PostgreSQL and the server on it, which listens on the loopback address only. The caller holds the
 * {@link FolderLock} of the folder around it.
 */
public final class Cluster {

    /** The name of the superuser of every cluster made here. */
    public static final String SUPERUSER = "postgres";

    private static final Duration INITDB = Duration.ofMinutes(3);
    /** Replaying the log after a crash of a big database takes its time. */
    private static final Duration START = Duration.ofMinutes(10);

    private static final Duration STOP = Duration.ofMinutes(2);
    private static final Duration SIGNAL = Duration.ofSeconds(10);

    private final Binaries binaries;
    private final Account account;
    private final Path data;
    private final Map<String, String> settings;

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

    /**
     * Makes the cluster, aside and then renamed, so that one half made never counts.
     *
     * @param password of the superuser
     * @param options further options of initdb
     */
    public void init(String password, String... options) throws IOException {
        Path aside = data.resolveSibling(data.getFileName() + ".tmp");
        Path passwordFile = data.resolveSibling(data.getFileName() + ".pw");
        Folders.delete(aside);
        Files.createDirectory(aside);
        Secrets.write(passwordFile, password);
        account.own(aside);
        account.own(passwordFile);
        try {
            String[] command = {
                binaries.program("initdb").toString(),
                "--pgdata=" + aside,
                "--username=" + SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums"
            };
            Command.Outcome outcome = account.run(
                    INITDB,
                    java.util.stream.Stream.concat(java.util.Arrays.stream(command), java.util.Arrays.stream(options))
                            .toArray(String[]::new));
            if (!outcome.isFine()) {
                throw new IOException("initdb couldn't make a database in " + aside + ": " + outcome.output());
            }
            Files.move(aside, data, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
            Folders.delete(aside);
        }
    }

    /**
     * Starts the server, or adopts the one that is already running on the folder and is ours.
     *
     * @param wantedPort 0: a free one
     * @return the port it listens on
     * @throws IOException when it doesn't start, with the end of its log
     */
    public int start(int wantedPort) throws IOException {
        checkVersion();
        Optional<PidFile> running = running();
        if (running.isPresent()
                && running.get().isReady()
                && isOfThisVersion(running.get().pid())) {
            return running.get().port();
        }
        stop();
        awaitNoProcess();
        Files.deleteIfExists(PidFile.of(data));
        return launch(wantedPort == 0 ? freePort() : wantedPort);
    }

    /** The server on this folder if it runs and is ours. */
    Optional<PidFile> running() throws IOException {
        Optional<PidFile> file = PidFile.read(data);
        return file.isPresent() && processes().isOurs(file.get().pid()) ? file : Optional.empty();
    }

    /** Stops the server in an orderly way (rolling back what is open); does nothing when none of ours runs. */
    public void stop() throws IOException {
        if (!exists()) {
            return;
        }
        Optional<PidFile> running = running();
        if (running.isPresent()) {
            signal("INT", running.get().pid());
            awaitNoProcess();
        }
    }

    /** Signals a process only after it has been told to be ours, and never a pid just read from a file. */
    void signal(String name, long pid) throws IOException {
        if (processes().isOurs(pid)) {
            account.run(SIGNAL, binaries.program("pg_ctl").toString(), "kill", name, Long.toString(pid));
        }
    }

    private int launch(int port) throws IOException {
        String options = settings.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "='" + setting.getValue() + "'")
                .collect(Collectors.joining(" "));
        Path log = data.resolve("start.log");
        Files.deleteIfExists(log);
        Command.Outcome outcome = account.run(
                START,
                binaries.program("pg_ctl").toString(),
                "start",
                "--wait",
                "--timeout=" + START.toSeconds(),
                "--pgdata=" + data,
                "--log=" + log,
                "--options=-c port=" + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' "
                        + options);
        if (!outcome.isFine()) {
            throw new IOException(
                    "PostgreSQL didn't start on " + data + ": " + outcome.output() + "\n" + lastLines(log));
        }
        return port;
    }

    private void checkVersion() throws IOException {
        String made = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!made.equals(binaries.major())) {
            throw new IOException("The database in " + data + " was made by PostgreSQL " + made
                    + " and this is PostgreSQL " + binaries.version() + ", which can't read it. It was left as it is."
                    + " How to bring it over: docs/it/database.md, \"Upgrade of the major version\".");
        }
    }

    private boolean isOfThisVersion(long pid) throws IOException {
        return account.readLink(Path.of("/proc", Long.toString(pid), "exe"))
                .equals(binaries.program("postgres").toRealPath().toString());
    }

    /** Processes that outlive a killed postmaster still write; no other one may start before they are gone. */
    private void awaitNoProcess() throws IOException {
        long deadline = System.nanoTime() + STOP.toNanos();
        Processes processes = processes();
        List<Long> left = processes.ours();
        while (!left.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("Processes of PostgreSQL on " + data + " don't end: " + left
                        + ". Look at what they do (ps, dmesg), end them, start again.");
            }
            pause();
            left = processes.ours();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for PostgreSQL", e);
        }
    }

    private Processes processes() throws IOException {
        return new Processes(account, binaries.home().getParent(), data);
    }

    private static String lastLines(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, java.nio.charset.StandardCharsets.ISO_8859_1);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
