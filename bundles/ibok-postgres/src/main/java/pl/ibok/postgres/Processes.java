package pl.ibok.postgres;

import java.io.IOException;
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
        if (!isRunning(pid)) {
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

    /** Whether a process exists and isn't a zombie, which nobody may have reaped in a container. */
    static boolean isRunning(long pid) {
        return state(pid).filter(state -> state != 'Z' && state != 'X').isPresent();
    }

    private static Optional<Character> state(long pid) {
        // "pid (name) state …": the name may hold anything, brackets too.
        return read(PROC.resolve(pid + "/stat")).map(stat -> stat.charAt(stat.lastIndexOf(')') + 2));
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
