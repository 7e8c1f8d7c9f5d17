package pl.ibok.itests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A running server as its visitors and its administrator see it. */
public final class Ibok {
    /** Of all demonstration sign-ins in these tests. */
    public static final String DEMO_PASSWORD = "water-Tower-2026";

    private final Path home;
    private final Path data;
    private final Path log;
    private final Ports ports;

    /** @param data the folder {@code IBOK_DATA} */
    Ibok(Path home, Path data, Path log, Ports ports) {
        this.home = home;
        this.data = data;
        this.log = log;
        this.ports = ports;
    }

    public URI url() {
        return URI.create("http://localhost:" + ports.http());
    }

    /** Somebody with a browser of their own, not signed in. */
    public Visitor visitor() {
        return new Visitor(url());
    }

    public Visitor signedIn(String login) {
        Visitor visitor = visitor();
        visitor.signIn(login, DEMO_PASSWORD);
        return visitor;
    }

    /** Runs a command in the administrator's shell, by the script that we ship, and returns what it prints. */
    public String shell(String command) {
        return Command.run(
                home, ports.environment(), List.of(home.resolve("bin/client").toString(), command));
    }

    /** What karaf.log holds now. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Installs or removes by the shell, and waits until the server has done it. */
    public void feature(String verb, String feature) {
        shell("feature:" + verb + " " + feature);
    }

    /** Waits until the platform serves and goes on serving: health is asked anew only every few seconds. */
    void awaitReady(Duration most) {
        AtomicInteger inARow = new AtomicInteger();
        Await.until("the server is ready on " + url(), most, () -> {
            inARow.set(visitor().ready() ? inARow.get() + 1 : 0);
            return inARow.get() > 10;
        });
    }

    public Path home() {
        return home;
    }

    Path data() {
        return data;
    }
}
