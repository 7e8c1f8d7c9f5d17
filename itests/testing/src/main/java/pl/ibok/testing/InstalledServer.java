package pl.ibok.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import pl.ibok.postgres.Account;
import pl.ibok.postgres.Folders;

/**
 * A throw-away server on the PostgreSQL that Debian's packages put on this machine: the oldest one there that the product works with, as a utility may
 * have it. It ends with the JVM.
 */
final class InstalledServer {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final int OLDEST = 15;
    private static final String SUPERUSER = "postgres";

    private final Path programs;
    private final Path folder;
    private final List<String> asOther;

    private InstalledServer(Path programs, Path folder, List<String> asOther) {
        this.programs = programs;
        this.folder = folder;
        this.asOther = asOther;
    }

    /** Starts it and gives the superuser's JDBC address; empty on a machine that has none. */
    static Optional<String> start() {
        try {
            Optional<Path> programs = programs();
            return programs.isEmpty() ? Optional.empty() : Optional.of(start(programs.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> programs() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(INSTALLED, "[0-9]*")) {
            return StreamSupport.stream(versions.spliterator(), false)
                    .filter(version -> major(version) >= OLDEST)
                    .min(Comparator.comparing(InstalledServer::major))
                    .map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")));
        }
    }

    private static int major(Path version) {
        return Integer.parseInt(version.getFileName().toString());
    }

    private static String start(Path programs) throws IOException {
        Path folder = Files.createTempDirectory("ibok-installed-postgres");
        String password = UUID.randomUUID().toString();
        Path passwordFile = Files.writeString(folder.resolve("password"), password);
        Account account = Account.of(SUPERUSER, folder);
        account.own(folder);
        boolean root = "root".equals(System.getProperty("user.name"));
        InstalledServer server = new InstalledServer(
                programs,
                folder,
                root
                        ? List.of("setpriv", "--reuid=" + SUPERUSER, "--regid=" + SUPERUSER, "--clear-groups")
                        : List.of());
        server.run(
                "initdb",
                "-D",
                server.data(),
                "-U",
                SUPERUSER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + passwordFile,
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--no-sync");
        int port = freePort();
        Runtime.getRuntime().addShutdownHook(new Thread(server::end));
        server.run(
                "pg_ctl",
                "-D",
                server.data(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"
                        + " -c synchronous_commit=off -c full_page_writes=off -c max_connections=200",
                "start");
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + SUPERUSER + "&password=" + password;
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void end() {
        try {
            run("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
            Folders.delete(folder);
        } catch (IOException e) {
            System.err.println("The installed PostgreSQL in " + folder + " is still there: " + e.getMessage());
        }
    }

    private void run(String program, String... options) throws IOException {
        List<String> command = new ArrayList<>(asOther);
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(options));
        // Into a file: the server that pg_ctl starts keeps what it inherits open, and a pipe would never end.
        Path output = folder.resolveSibling(folder.getFileName() + "-" + program + ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int status = process.waitFor();
            if (status != 0) {
                throw new IOException(
                        program + " ended with " + status + ": " + Files.readString(output, StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
