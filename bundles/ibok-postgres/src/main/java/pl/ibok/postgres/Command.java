package pl.ibok.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a short program of the operating system to its end. */
final class Command {

    /** How a program ended; {@code output} is both what it printed and what it complained about. */
    record Outcome(int exit, String output) {
        boolean isFine() {
            return exit == 0;
        }
    }

    private Command() {}

    /**
     * Runs a program, killed when it takes longer than it may.
     *
     * @throws IOException when it can't be started or was killed
     */
    static Outcome run(List<String> command, Duration atMost) throws IOException {
        // A file and not a pipe: a daemon that inherits a pipe would keep us reading for ever.
        Path output = Files.createTempFile("ibok-postgres", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            process.getOutputStream().close();
            waitFor(process, command, atMost);
            return new Outcome(
                    process.exitValue(),
                    Files.readString(output, StandardCharsets.ISO_8859_1).strip());
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static void waitFor(Process process, List<String> command, Duration atMost) throws IOException {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException(String.join(" ", command) + " didn't end within " + atMost.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + command.get(0), e);
        }
    }
}
