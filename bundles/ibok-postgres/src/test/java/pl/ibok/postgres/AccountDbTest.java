package pl.ibok.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import pl.ibok.api.store.DatabaseAddress;

/** Under which account PostgreSQL runs, and on which folders. */
class AccountDbTest {

    @RegisterExtension
    static final ServerFolder folder = new ServerFolder();

    @Test
    void anOrdinaryUserRunsItAsThemselves() throws Exception {
        assumeTrue(canSwitch(), "not run: only root can start a process under another account (setpriv)");
        folder.clear();
        Path copies = Files.createDirectory(folder.data().resolve("copies"));
        Files.setAttribute(folder.data(), "unix:uid", uid("nobody"));
        try (ServerProcess server = ServerProcess.startUnder("nobody", folder.data(), copies)) {
            String[] said = server.says().split(" ");
            try (Connection user = DriverManager.getConnection(said[0], "ibok_app", said[1])) {
                assertThat(Db.text(user, "SELECT 1")).isEqualTo("1");
            }
            assertThat(Files.getAttribute(PidFile.of(folder.cluster()), "unix:uid"))
                    .isEqualTo(uid("nobody"));
            assertThat(server.stop()).isEqualTo("stopped");
        }
        folder.clear();
    }

    @Test
    void anOrdinaryUserIsToldThatTheFolderIsReadOnly() throws Exception {
        assumeTrue(canSwitch(), "not run: only root can start a process under another account (setpriv)");
        Path readOnly = Files.createTempDirectory("ibok-postgres-read-only-");
        Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("r-xr-xr-x"));
        Path copies = Files.createTempDirectory("ibok-postgres-copies-");
        Folders.ensure(copies);
        try (ServerProcess server = ServerProcess.startUnder("nobody", readOnly, copies)) {
            assertThat(server.says())
                    .startsWith("failed: The database's folder")
                    .contains("IBOK_DATA");
        } finally {
            Folders.delete(copies);
            Folders.delete(readOnly);
        }
    }

    @Test
    void rootHandsItToAnotherAccountThatMayEnterNoMoreThanNeeded(@TempDir Path closed) throws Exception {
        assumeTrue(Account.isRoot(), "not run: only root has to hand it over");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        EmbeddedServer server = new EmbeddedServer(
                Configuration.of(Map.of(), closed.resolve("data"), Map.of("settings", "shared_buffers=32MB")));
        assertThat(server.start().url()).startsWith("jdbc:postgresql://127.0.0.1:");
        Path data = closed.resolve("data/postgres/cluster");
        long pid = PidFile.read(data).orElseThrow().pid();
        assertThat(status(pid, "Uid")).doesNotContain("\t0");
        assertThat(status(pid, "CapEff")).isEqualTo("CapEff:\t0000000000000004");
        server.stop();
    }

    @Test
    void rootLeavesItNoRightWhereTheFolderIsOpen() throws Exception {
        assumeTrue(Account.isRoot(), "not run: only root has to hand it over");
        EmbeddedServer server = folder.server();
        server.start();
        long pid = PidFile.read(folder.cluster()).orElseThrow().pid();
        assertThat(status(pid, "Uid")).doesNotContain("\t0");
        assertThat(status(pid, "CapEff")).isEqualTo("CapEff:\t0000000000000000");
        server.stop();
    }

    @Test
    void aCopyOfTheFolderIsACompleteBackupWhoeverOwnsIt() throws Exception {
        EmbeddedServer server = folder.server();
        DatabaseAddress before = server.start();
        try (Connection owner = Db.owner(before)) {
            Db.run(owner, "CREATE TABLE public.kept AS SELECT 42 AS answer");
        }
        server.stop();
        Path restored = folder.data().resolve("restored");
        copyAsOurs(folder.cluster(), restored.resolve("postgres/cluster"));

        EmbeddedServer other =
                new EmbeddedServer(Configuration.of(Map.of(), restored, Map.of("settings", "shared_buffers=32MB")));
        DatabaseAddress after = other.start();
        try (Connection owner = Db.owner(after)) {
            assertThat(Db.text(owner, "SELECT answer FROM public.kept")).isEqualTo("42");
        }
        assertThat(after.password()).isEqualTo(before.password());
        other.stop();
    }

    private static void copyAsOurs(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Object self = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                Files.setAttribute(copy, "unix:uid", self);
            }
        }
    }

    @Test
    void anUnknownAccountIsNamedWithTheWayOut(@TempDir Path home) throws Exception {
        assumeTrue(Account.isRoot(), "not run: only root chooses an account");
        assertThatThrownBy(() -> Account.of("no-such-account", home))
                .hasMessageContaining("no-such-account")
                .hasMessageContaining("useradd");
    }

    @Test
    void aFolderThatIsNoneIsNamedWithTheWayOut(@TempDir Path home) throws Exception {
        Path file = Files.writeString(home.resolve("file"), "not a folder");
        EmbeddedServer server = new EmbeddedServer(Configuration.of(Map.of(), file, Map.of()));
        assertThatThrownBy(server::start).hasMessageContaining(file.toString()).hasMessageContaining("IBOK_DATA");
    }

    private static boolean canSwitch() throws IOException {
        return Account.isRoot() && Files.isExecutable(Path.of("/usr/bin/setpriv"));
    }

    private static int uid(String account) throws IOException {
        return Integer.parseInt(Files.readAllLines(Path.of("/etc/passwd")).stream()
                .map(line -> line.split(":"))
                .filter(field -> field[0].equals(account))
                .findFirst()
                .orElseThrow()[2]);
    }

    private static String status(long pid, String name) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .orElseThrow();
    }
}
