package pl.ibok.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells the processes of one cluster from all the others: those that run a program of ours and work in its data folder.
 * A pid alone proves nothing, since the system gives it to another program once its owner is gone.
 */
final class Processes {

    private static final Path PROC = Path.of("/proc");

    /** Places in /proc/PID/stat after the name, proc(5): fields 3 and 22. */
    private static final int STATE = 0;

    private static final int STARTED = 19;

    private final Account account;
    private final Path programs;
    private final Path data;

    /**
     * @param programs the folder under which all of our PostgreSQL programs are, of whichever version
     * @param data the cluster's data folder
     */
    Processes(Account account, Path programs, Path data) throws IOException {
        this.account = account;
        this.programs = programs.toRealPath();
        this.data = data.toRealPath();
    }

    boolean isOurs(long pid) throws IOException {
        if (identity(pid).isEmpty()) {
            return false;
        }
        Path process = PROC.resolve(Long.toString(pid));
        try {
            String program = account.readLink(process.resolve("exe"));
            String place = account.readLink(process.resolve("cwd"));
            return program.startsWith(programs + "/") && place.equals(data.toString());
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Every process of the cluster that is left, whether or not its postmaster lives. */
    List<Long> ours() throws IOException {
        List<Long> found = new ArrayList<>();
        try (var processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                long pid = Long.parseLong(process.getFileName().toString());
                if (isNamedPostgres(process) && isOurs(pid)) {
                    found.add(pid);
                }
            }
        }
        return found;
    }

    private static boolean isNamedPostgres(Path process) {
        return read(process.resolve("comm"))
                .filter(name -> name.strip().equals("postgres"))
                .isPresent();
    }

    /**
     * Tells a process from a later one of the same number.
     *
     * @param startedAt in clock ticks since the machine's start
     */
    record Identity(long pid, long startedAt) {}

    /** A running process; nothing for a zombie, which nobody may have reaped in a container. */
    static Optional<Identity> identity(long pid) {
        return read(PROC.resolve(pid + "/stat"))
                // "pid (name) state …": the name may hold anything, brackets too.
                .map(stat -> stat.substring(stat.lastIndexOf(')') + 2).split(" "))
                .filter(field -> !"Z".equals(field[STATE]) && !"X".equals(field[STATE]))
                .map(field -> new Identity(pid, Long.parseLong(field[STARTED])));
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
