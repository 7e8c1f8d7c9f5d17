package pl.ibok.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A data folder for one test class that PostgreSQL's account can enter, emptied of servers after each test. */
final class ServerFolder implements AfterEachCallback, AfterAllCallback {

    private final Path data;
    private final List<EmbeddedServer> servers = new ArrayList<>();

    ServerFolder() {
        try {
            data = Files.createTempDirectory("ibok-postgres-test-");
            Folders.ensure(data);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Path data() {
        return data;
    }

    Path home() {
        return data.resolve("postgres");
    }

    Path cluster() {
        return home().resolve("cluster");
    }

    EmbeddedServer server() {
        return server(Map.of());
    }

    EmbeddedServer server(Map<String, String> entries) {
        Map<String, String> file = new HashMap<>(Map.of("settings", "shared_buffers=32MB"));
        file.putAll(entries);
        EmbeddedServer server = new EmbeddedServer(Configuration.of(Map.of(), data, file));
        servers.add(server);
        return server;
    }

    /** For a test that leaves a folder no other test can use. */
    void clear() throws IOException {
        Folders.delete(data);
        Folders.ensure(data);
    }

    /** The cluster as somebody sees it who isn't its server. */
    Cluster seenFromOutside() throws IOException {
        Account account = Account.of("", home());
        return new Cluster(Binaries.unpack(home(), account), account, cluster(), Map.of());
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        for (EmbeddedServer server : servers) {
            server.stop();
        }
        servers.clear();
        if (Files.exists(cluster()) && Files.exists(cluster().resolve("PG_VERSION"))) {
            seenFromOutside().stop();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Folders.delete(data);
    }
}
