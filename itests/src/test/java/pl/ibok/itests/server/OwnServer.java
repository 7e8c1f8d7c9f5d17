package pl.ibok.itests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pl.ibok.api.store.DatabaseAddress;

/** A server of one test's own, started and stopped by the scripts that we ship; the test may kill it and start it again. */
public final class OwnServer implements AutoCloseable {
    private final Path home;
    private final Path data;
    private final Ports ports = Ports.free();
    private final Map<String, String> environment = new HashMap<>(ports.environment());

    private OwnServer(Path home, Path data, Map<String, String> settings) {
        this.home = home;
        this.data = data;
        environment.put("IBOK_DATA", data.toString());
        environment.put("IBOK_DEMO", "true");
        environment.put("IBOK_DEMO_PASSWORD", Ibok.DEMO_PASSWORD);
        environment.put("IBOK_JAVA_OPTS", "-Xmx512m");
        environment.putAll(settings);
    }

    /** Settings of a server whose database is one of the utility's. */
    public static Map<String, String> on(DatabaseAddress database) {
        return Map.of(
                "IBOK_DB_URL", database.url(),
                "IBOK_DB_USER", database.user(),
                "IBOK_DB_PASSWORD", database.password(),
                "IBOK_DB_OWNER", database.owner(),
                "IBOK_DB_OWNER_PASSWORD", database.ownerPassword());
    }

    /** Unpacks the archive; a blank in its path is on purpose. */
    public static OwnServer unpack(Map<String, String> settings) {
        Path folder = Distribution.WORK.resolve("own " + UUID.randomUUID());
        try {
            Path home = Files.createDirectories(folder.resolve("server"));
            Command.run(
                    home, Map.of(), List.of("tar", "-xzf", Distribution.ARCHIVE.toString(), "--strip-components", "1"));
            return new OwnServer(home, folder.resolve("data"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Ibok start() {
        Command.run(home, environment, List.of("bin/start"));
        return new Ibok(home, data, data.resolve("log/karaf.log"), ports);
    }

    public boolean runs() {
        return Files.exists(data.resolve("server.pid")) && process().isAlive();
    }

    public void stop() {
        Command.run(home, environment, List.of("bin/stop"));
    }

    /** kill -9 of the Java process; the database's processes are left as they are. */
    public void kill() {
        ProcessHandle server = process();
        server.destroyForcibly();
        Await.until("the killed server is gone", Duration.ofSeconds(30), () -> !server.isAlive());
    }

    public ProcessHandle process() {
        try {
            long id =
                    Long.parseLong(Files.readString(data.resolve("server.pid")).strip());
            return ProcessHandle.of(id).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path data() {
        return data;
    }

    @Override
    public void close() {
        if (runs()) {
            stop();
        }
    }
}
