package pl.ibok.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The start of the server by pg_ctl, which makes it a daemon in a session of its own: a Ctrl-C meant for us doesn't take
 * the database away under the requests still running.
 */
record Launch(Binaries binaries, Account account, Path data, Map<String, String> settings) {

    private static final int LINES = 10;

    /** @throws IOException when it doesn't accept connections in time, with the end of its log */
    void start(int port, Duration atMost) throws IOException {
        Path log = data.resolve("start.log");
        Files.deleteIfExists(log);
        Command.Outcome outcome = account.run(
                atMost.plusSeconds(10),
                binaries.program("pg_ctl").toString(),
                "start",
                "--wait",
                "--timeout=" + atMost.toSeconds(),
                "--pgdata=" + data,
                "--log=" + log,
                "--options=" + options(port));
        if (!outcome.isFine()) {
            throw new IOException("PostgreSQL didn't start on " + data + ", port " + port + ". " + outcome.output()
                    + "\n" + lastLines(log) + "\n" + lastLines(newestLog()));
        }
    }

    private String options(int port) {
        String own = settings.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "='" + setting.getValue() + "'")
                .collect(Collectors.joining(" "));
        return "-c port=" + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' " + own;
    }

    /** The server's first words are in a file of their own, the later ones in the log it keeps for itself. */
    private Path newestLog() throws IOException {
        Path folder = data.resolve(settings.getOrDefault("log_directory", "."));
        Path newest = data.resolve("start.log");
        try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder, "*.log")) {
            for (Path log : logs) {
                if (Files.getLastModifiedTime(log).compareTo(Files.getLastModifiedTime(newest)) > 0) {
                    newest = log;
                }
            }
        }
        return newest;
    }

    private static String lastLines(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }
}
