package pl.ibok.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import pl.ibok.postgres.Account;
import pl.ibok.postgres.Binaries;
import pl.ibok.postgres.Cluster;
import pl.ibok.postgres.FolderLock;
import pl.ibok.postgres.Folders;
import pl.ibok.postgres.Secrets;

/**
 * A throw-away cluster for this JVM in a folder of its own, on binaries that all JVMs of a user share. It ends with the
 * JVM; what a killed JVM left behind is cleared away by the next one.
 */
final class EmbeddedTestCluster {

    private static final Map<String, String> QUICK = Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            "shared_buffers", "128MB",
            "max_connections", "200",
            "max_locks_per_transaction", "128");

    private final Path home;
    private final Account account;
    private final Binaries binaries;

    private EmbeddedTestCluster(Path home, Account account, Binaries binaries) {
        this.home = home;
        this.account = account;
        this.binaries = binaries;
    }

    /** Starts it; gives the superuser's JDBC address. */
    static String start() {
        Path home = Path.of(System.getProperty("java.io.tmpdir"), "ibok-testing-" + System.getProperty("user.name"));
        try {
            Folders.ensure(home);
            // Nobody may take a new folder for one left behind before its owner has locked it.
            FolderLock alone = FolderLock.await(home);
            try {
                Account account = Account.of("", home);
                return new EmbeddedTestCluster(home, account, Binaries.unpack(home, account)).startCluster();
            } finally {
                alone.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String startCluster() throws IOException {
        clearAway();
        Path folder = home.resolve("run-" + ProcessHandle.current().pid());
        Folders.ensure(folder);
        FolderLock alive = FolderLock.take(folder).orElseThrow();
        account.own(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder, alive)));
        Cluster cluster = cluster(folder);
        cluster.init("--no-sync");
        int port = cluster.start(0, true);
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + Cluster.SUPERUSER + "&password="
                + Secrets.read(cluster.passwordFile()).of(Cluster.SUPERUSER);
    }

    private void clearAway() throws IOException {
        try (var folders = Files.newDirectoryStream(home, "run-*")) {
            for (Path folder : folders) {
                Optional<FolderLock> left = FolderLock.take(folder);
                if (left.isPresent()) {
                    end(folder, left.get());
                }
            }
        }
    }

    private void end(Path folder, FolderLock lock) {
        try {
            cluster(folder).stop();
            Folders.delete(folder);
            lock.close();
        } catch (IOException e) {
            System.err.println("The database of tests in " + folder + " is still there: " + e.getMessage());
        }
    }

    private Cluster cluster(Path folder) {
        return new Cluster(binaries, account, folder.resolve("cluster"), QUICK);
    }
}
