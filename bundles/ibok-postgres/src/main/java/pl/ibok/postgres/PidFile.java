package pl.ibok.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says about a running server.
 *
 * @param pid the process that wrote it, which may be long gone
 * @param port where it listens; 0 until it has said so
 * @param isReady whether it accepts connections
 */
record PidFile(long pid, int port, boolean isReady) {

    /** Line numbers as in PostgreSQL's src/include/utils/pidfile.h, from 0. */
    private static final int PID = 0;

    private static final int PORT = 3;
    private static final int STATUS = 7;

    static Path of(Path data) {
        return data.resolve("postmaster.pid");
    }

    static Optional<PidFile> read(Path data) throws IOException {
        try {
            List<String> line = Files.readAllLines(of(data));
            return Optional.of(new PidFile(
                    number(line, PID),
                    (int) number(line, PORT),
                    text(line, STATUS).equals("ready")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static long number(List<String> line, int index) {
        String text = text(line, index);
        return text.matches("-?\\d{1,18}") ? Math.abs(Long.parseLong(text)) : 0;
    }

    private static String text(List<String> line, int index) {
        return index < line.size() ? line.get(index).strip() : "";
    }
}
