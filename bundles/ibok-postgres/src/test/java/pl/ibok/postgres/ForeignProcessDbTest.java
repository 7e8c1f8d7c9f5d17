package pl.ibok.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.store.DatabaseAddress;

/** A pid file may name a process that has nothing to do with the cluster; a folder may have a second server. */
class ForeignProcessDbTest {

    @RegisterExtension
    static final ServerFolder folder = new ServerFolder();

    @RegisterExtension
    static final ServerFolder neighbour = new ServerFolder();

    @Test
    void aForeignProcessWithTheNumberOfADeadServerIsLeftInPeace() throws Exception {
        leavePidFileBehind();
        Process foreign = new ProcessBuilder("sleep", "300").start();
        name(foreign.pid());

        EmbeddedServer server = folder.server();
        assertThat(server.start().url()).isNotEmpty();
        server.stop();

        assertThat(foreign.isAlive()).isTrue();
        foreign.destroy();
    }

    @Test
    void thePostgresOfAnotherFolderIsForeignToo() throws Exception {
        EmbeddedServer other = neighbour.server();
        other.start();
        leavePidFileBehind();
        name(PidFile.read(neighbour.cluster()).orElseThrow().pid());

        EmbeddedServer server = folder.server();
        server.start();
        server.stop();

        assertThat(other.isAlive()).isTrue();
        other.stop();
    }

    @Test
    void aZombieWithTheNumberOfADeadServerDoesNotBlockTheStart() throws Exception {
        leavePidFileBehind();
        Process parent = new ProcessBuilder("sh", "-c", "sleep 0 & echo $!; exec sleep 300").start();
        long zombie = Long.parseLong(
                new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.US_ASCII))
                        .readLine());
        while (Processes.identity(zombie).isPresent()) {
            Thread.sleep(10);
        }
        assertThat(Files.exists(java.nio.file.Path.of("/proc", Long.toString(zombie))))
                .isTrue();
        name(zombie);

        EmbeddedServer server = folder.server();
        assertThat(server.start().url()).isNotEmpty();
        server.stop();
        parent.destroy();
    }

    @Test
    void aRunningServerLeftByAKilledProcessIsAdopted() throws Exception {
        DatabaseAddress before;
        try (ServerProcess first = ServerProcess.start(folder.data())) {
            before = new DatabaseAddress(first.says().split(" ")[0], "", "", "", "");
        }
        long pid = PidFile.read(folder.cluster()).orElseThrow().pid();
        EmbeddedServer server = folder.server();
        assertThat(server.start().url()).isEqualTo(before.url());
        assertThat(PidFile.read(folder.cluster()).orElseThrow().pid()).isEqualTo(pid);
        server.stop();
    }

    @Test
    void aLeftServerWithOtherSettingsIsStartedAnew() throws Exception {
        try (ServerProcess first = ServerProcess.start(folder.data())) {
            assertThat(first.says()).startsWith("jdbc:");
        }
        long pid = PidFile.read(folder.cluster()).orElseThrow().pid();
        EmbeddedServer server = folder.server(Map.of("settings", "work_mem=7MB"));
        server.start();
        assertThat(PidFile.read(folder.cluster()).orElseThrow().pid()).isNotEqualTo(pid);
        server.stop();
    }

    @Test
    void aSecondServerOnTheFolderIsRefused() throws Exception {
        EmbeddedServer server = folder.server();
        server.start();
        try (ServerProcess second = ServerProcess.start(folder.data())) {
            assertThat(second.says()).startsWith("failed: Another server of iBOK works on the database in");
        }
        assertThatThrownBy(folder.server()::start).hasMessageContaining("Another server of iBOK");
        assertThat(server.isAlive()).isTrue();
        server.stop();
    }

    /** Starts and stops a server and puts its pid file back, as a power cut would leave it. */
    private static void leavePidFileBehind() throws Exception {
        EmbeddedServer server = folder.server();
        server.start();
        List<String> lines = Files.readAllLines(PidFile.of(folder.cluster()));
        server.stop();
        Files.write(PidFile.of(folder.cluster()), lines);
    }

    private static void name(long pid) throws IOException {
        List<String> lines = Files.readAllLines(PidFile.of(folder.cluster()));
        lines.set(0, Long.toString(pid));
        Files.write(PidFile.of(folder.cluster()), lines);
    }
}
