package pl.ibok.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.ibok.postgres.Db.owner;
import static pl.ibok.postgres.Db.run;
import static pl.ibok.postgres.Db.text;
import static pl.ibok.postgres.Db.user;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.store.DatabaseAddress;

class EmbeddedServerDbTest {

    @RegisterExtension
    static final ServerFolder folder = new ServerFolder();

    @Test
    void anEmptyFolderBecomesADatabaseWithAnOwnerAndAUser() throws Exception {
        EmbeddedServer server = folder.server();
        DatabaseAddress address = server.start();
        try (Connection owner = owner(address);
                Connection user = user(address)) {
            run(owner, "CREATE SCHEMA first");
            run(owner, "CREATE TABLE first.thing (id bigint)");
            run(user, "INSERT INTO first.thing VALUES (1)");
            assertThatThrownBy(() -> run(user, "DROP TABLE first.thing")).hasMessageContaining("must be owner");
            assertThat(text(user, "SELECT unaccent('Łęg')")).isEqualTo("Leg");
            assertThat(text(
                            user,
                            "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'ibok%' AND (rolsuper OR rolcreaterole)"))
                    .isEqualTo("0");
        }
        server.stop();
    }

    @Test
    void aCommitIsOnTheDiskAndNobodyComesInWithoutAPassword() throws Exception {
        EmbeddedServer server = folder.server(Map.of("settings", "fsync=off; work_mem=9MB"));
        DatabaseAddress address = server.start();
        try (Connection user = user(address)) {
            assertThat(text(user, "SHOW fsync")).isEqualTo("on");
            assertThat(text(user, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(text(user, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(text(user, "SHOW data_checksums")).isEqualTo("on");
            assertThat(text(user, "SHOW password_encryption")).isEqualTo("scram-sha-256");
            assertThat(text(user, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(text(user, "SHOW work_mem")).isEqualTo("9MB");
            assertThat(text(
                            user,
                            "SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname = 'ibok'"))
                    .isEqualTo("b C.UTF-8");
        }
        Secrets secrets = Secrets.read(folder.seenFromOutside().passwordFile());
        try (Connection superuser =
                DriverManager.getConnection(address.url(), Cluster.SUPERUSER, secrets.of(Cluster.SUPERUSER))) {
            assertThat(text(superuser, "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThat(text(superuser, "SHOW unix_socket_directories")).isEmpty();
        }
        assertThatThrownBy(() -> DriverManager.getConnection(address.url(), address.user(), "guessed"))
                .hasMessageContaining("password authentication failed");
        server.stop();
    }

    @Test
    void passwordsAreForTheOwnersEyesOnly() throws Exception {
        EmbeddedServer server = folder.server();
        DatabaseAddress address = server.start();
        server.stop();
        var rights = Files.getPosixFilePermissions(folder.seenFromOutside().passwordFile());
        assertThat(PosixFilePermissions.toString(rights)).isEqualTo("rw-------");
        assertThat(Files.getPosixFilePermissions(folder.cluster()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(address.password()).hasSize(48).isNotEqualTo(address.ownerPassword());
        assertThat(address.toString()).doesNotContain(address.password()).doesNotContain(address.ownerPassword());
    }

    @Test
    void rowsAndPasswordsSurviveAnOrderlyStop() throws Exception {
        EmbeddedServer server = folder.server();
        DatabaseAddress before = server.start();
        try (Connection owner = owner(before)) {
            run(owner, "CREATE TABLE public.kept AS SELECT 42 AS answer");
        }
        server.stop();
        assertThat(PidFile.of(folder.cluster())).doesNotExist();
        DatabaseAddress after = folder.server().start();
        try (Connection user = owner(after)) {
            assertThat(text(user, "SELECT answer FROM public.kept")).isEqualTo("42");
        }
        assertThat(after.password()).isEqualTo(before.password());
    }

    @Test
    void whatWasHalfMadeOrIsOutdatedGoes() throws Exception {
        Files.createDirectories(folder.home().resolve("server-0123456789ab/bin"));
        Files.createDirectories(folder.home().resolve("unpacking-123/bin"));
        Files.createDirectories(folder.home().resolve("cluster-half-made-123/base"));
        Files.writeString(folder.home().resolve("cluster-half-made-123/PG_VERSION"), "17\n");
        Folders.delete(folder.cluster());
        folder.server().start();
        try (var left = Files.list(folder.home())) {
            assertThat(left.map(path -> path.getFileName().toString().replaceAll("-.*", "")))
                    .containsExactlyInAnyOrder("cluster", "lock", "log", "server");
        }
    }

    @Test
    void aTakenPortIsAvoidedUnlessItWasAskedFor() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            EmbeddedServer asked = folder.server(Map.of("port", port));
            assertThatThrownBy(asked::start)
                    .hasMessageContaining("port " + port)
                    .hasMessageContaining("already in use");
            asked.stop();
        }
        int port = Ports.freeOr(0);
        DatabaseAddress address =
                folder.server(Map.of("port", Integer.toString(port))).start();
        assertThat(address.url()).contains(":" + port + "/");
    }

    @Test
    void anotherMajorVersionIsLeftAloneAndSaidSo() throws Exception {
        EmbeddedServer maker = folder.server();
        maker.start();
        maker.stop();
        var version = folder.cluster().resolve("PG_VERSION");
        Files.writeString(version, "16\n");
        try {
            EmbeddedServer server = folder.server();
            assertThatThrownBy(server::start)
                    .hasMessageContaining("made by PostgreSQL 16")
                    .hasMessageContaining("docs/it/database.md");
            server.stop();
        } finally {
            Files.writeString(version, "17\n");
        }
    }
}
