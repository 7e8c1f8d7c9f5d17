package pl.ibok.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The account of the operating system that PostgreSQL runs under. PostgreSQL refuses to run as root, so that root hands
 * it over to an unprivileged account; anybody else runs it as themselves.
 */
public final class Account {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final List<String> PREFERRED = List.of("ibok", "postgres", "nobody");

    private final int uid;
    private final int gid;
    private final List<String> prefix;

    private Account(int uid, int gid, List<String> prefix) {
        this.uid = uid;
        this.gid = gid;
        this.prefix = prefix;
    }

    /**
     * The account for a server whose files live in a folder.
     *
     * @param wanted the account's name when this process is root; empty: the first of ibok, postgres, nobody
     * @throws IOException when this process is root and no such account can be used, saying what to do
     */
    public static Account of(String wanted, Path folder) throws IOException {
        if (!isRoot()) {
            return new Account(-1, -1, List.of());
        }
        List<String> names = wanted.isBlank() ? PREFERRED : List.of(wanted.strip());
        Map<String, String[]> known = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("/etc/passwd"), StandardCharsets.ISO_8859_1)) {
            String[] field = line.split(":");
            if (field.length > 3 && !"0".equals(field[2])) {
                known.put(field[0], field);
            }
        }
        String name = names.stream()
                .filter(known::containsKey)
                .findFirst()
                .orElseThrow(() -> new IOException("PostgreSQL can't run as root, and the account to run it under ("
                        + String.join(" or ", names) + ") is not in /etc/passwd. Add one (useradd --system ibok), or"
                        + " run the server as an ordinary user, or set IBOK_DB_URL to an external PostgreSQL."));
        String[] entry = known.get(name);
        return unprivileged(name, Integer.parseInt(entry[2]), Integer.parseInt(entry[3]), folder);
    }

    private static Account unprivileged(String name, int uid, int gid, Path folder) throws IOException {
        List<List<String>> ways = List.of(
                setpriv(uid, gid, "-all"),
                // Somewhere above the folder only root may enter (/root): entering is the one right that is left.
                setpriv(uid, gid, "-all,+dac_read_search"),
                List.of("runuser", "-u", name, "--"));
        List<String> complaints = new ArrayList<>();
        new Account(uid, gid, List.of()).give(folder);
        for (List<String> way : ways) {
            Account account = new Account(uid, gid, way);
            Command.Outcome entering = account.tryToEnter(folder);
            if (entering.isFine()) {
                return account;
            }
            complaints.add(entering.output());
        }
        throw new IOException("The account " + name + ", which PostgreSQL is to run under, can't enter " + folder
                + ". Set IBOK_DATA to a folder outside of other people's homes, like /var/lib/ibok. (" + complaints
                + ")");
    }

    private static List<String> setpriv(int uid, int gid, String capabilities) {
        List<String> all = new ArrayList<>(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"));
        all.add("--inh-caps=" + capabilities);
        if (capabilities.contains("+")) {
            all.add("--ambient-caps=" + capabilities);
            // Or else access(2), by which PostgreSQL looks for its programs, would leave the right out of account.
            all.add("--securebits=+no_setuid_fixup");
        }
        all.add("--bounding-set=" + capabilities);
        all.add("--no-new-privs");
        all.add("--");
        return all;
    }

    private Command.Outcome tryToEnter(Path folder) {
        try {
            return run(SOON, "/bin/sh", "-c", "cd \"$0\" && ls >/dev/null", folder.toString());
        } catch (IOException e) {
            return new Command.Outcome(-1, e.getMessage());
        }
    }

    /** Runs a program under this account. */
    Command.Outcome run(Duration atMost, String... command) throws IOException {
        List<String> all = new ArrayList<>(prefix);
        Collections.addAll(all, command);
        return Command.run(all, atMost);
    }

    /** Gives a file or a folder with all that is in it to this account; nothing to do unless we are root. */
    public void own(Path path) throws IOException {
        if (uid < 0) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                return give(file);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                // Last, so that the folder's owner says whether all of it was done.
                return give(folder);
            }
        });
    }

    /** Takes over what a restored backup, or a server under another account, left to somebody else in a folder. */
    void takeOver(Path folder) throws IOException {
        if (uid < 0) {
            return;
        }
        try (DirectoryStream<Path> contents = Files.newDirectoryStream(folder)) {
            for (Path path : contents) {
                if (!Integer.valueOf(uid).equals(Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS))) {
                    own(path);
                }
            }
        }
    }

    private FileVisitResult give(Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
        return FileVisitResult.CONTINUE;
    }

    /** Where the link leads, read as the account itself: without a special right even root may not look. */
    String readLink(Path link) throws IOException {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (AccessDeniedException e) {
            return run(SOON, "readlink", link.toString()).output();
        }
    }

    static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
    }

    @Override
    public String toString() {
        return prefix.isEmpty() ? "the server's own account" : String.join(" ", prefix);
    }
}
