package pl.ibok.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Makes a cluster's data folder, aside and then renamed, so that one half made never counts. Its passwords lie in it: a
 * copy of the folder is complete, and there is never one without the other.
 */
final class NewCluster {

    private static final Duration INITDB = Duration.ofMinutes(3);
    private static final String ASIDE = "cluster-half-made-";

    private final Binaries binaries;
    private final Account account;

    NewCluster(Binaries binaries, Account account) {
        this.binaries = binaries;
        this.account = account;
    }

    void make(Path data, Path passwordFile, String... options) throws IOException {
        Path home = data.getParent();
        Folders.deleteAll(home, ASIDE + "*");
        // A name of its own each time: the initdb of a killed server may still be writing into the last one.
        Path aside = Files.createTempDirectory(home, ASIDE);
        Path superuser = Files.createTempFile(home, ASIDE, ".pw");
        try {
            Secrets secrets = Secrets.random(Cluster.SUPERUSER, EmbeddedServer.OWNER, EmbeddedServer.USER);
            Secrets.write(superuser, secrets.of(Cluster.SUPERUSER));
            account.own(superuser);
            account.own(aside);
            initdb(aside, superuser, options);
            Path secretsAside = aside.resolve(data.relativize(passwordFile));
            secrets.write(secretsAside);
            account.own(secretsAside);
            Folders.sync(aside);
            Files.move(aside, data, StandardCopyOption.ATOMIC_MOVE);
            // The rename has to last before the first row does: what is half made gets deleted.
            Folders.sync(home);
        } finally {
            Files.deleteIfExists(superuser);
            Folders.delete(aside);
        }
    }

    private void initdb(Path folder, Path superuserPassword, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + folder,
                "--username=" + Cluster.SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + superuserPassword,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums"));
        Collections.addAll(command, options);
        Command.Outcome outcome = account.run(INITDB, command.toArray(String[]::new));
        if (!outcome.isFine()) {
            throw new IOException("initdb couldn't make a database in " + folder + ": " + outcome.output());
        }
    }
}
