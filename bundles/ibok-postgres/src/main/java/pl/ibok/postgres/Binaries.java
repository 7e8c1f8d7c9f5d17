package pl.ibok.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked from the archive of this platform.
 *
 * @param home the folder with {@code bin}, {@code lib} and {@code share}
 * @param version like {@code 17.11}
 */
public record Binaries(Path home, String version) {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final String ASIDE = "unpacking-";
    private static final String UNPACKED = "server-";
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+\\S*)");

    /**
     * Unpacks the archive into a folder named by its content, unless that was done before. Unpacking happens aside and
     * counts only once renamed, so that a half-unpacked one never does.
     *
     * @param folder where the unpacked folder goes; the caller holds its {@link FolderLock}
     * @param account who must be able to run the programs
     */
    public static Binaries unpack(Path folder, Account account) throws IOException {
        String archive = Platform.current().archive();
        Path home = folder.resolve(UNPACKED + digest(archive));
        Folders.deleteAll(folder, ASIDE + "*");
        if (!Files.isDirectory(home)) {
            Path aside = Files.createTempDirectory(folder, ASIDE);
            try (InputStream in = new XZInputStream(open(archive))) {
                Tar.unpack(in, aside);
                account.own(aside);
                // A thousand files in one go; after a power cut a folder with the right name must have the right
                // content.
                account.run(SOON, "sync", "-f", aside.toString());
                Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return new Binaries(home, version(home, account));
    }

    /** Deletes what earlier versions of this product were unpacked to. Nothing may run from there any more. */
    void deleteEarlier() throws IOException {
        try (DirectoryStream<Path> unpacked = Files.newDirectoryStream(home.getParent(), UNPACKED + "*")) {
            for (Path other : unpacked) {
                if (!other.equals(home)) {
                    Folders.delete(other);
                }
            }
        }
    }

    /** The first number of the version, which the format of a data folder depends on. */
    String major() {
        return version.split("\\.")[0];
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static String version(Path home, Account account) throws IOException {
        Command.Outcome outcome = account.run(SOON, home.resolve("bin/postgres").toString(), "--version");
        Matcher matcher = VERSION.matcher(outcome.output());
        if (!outcome.isFine() || !matcher.find()) {
            throw new IOException("PostgreSQL unpacked at " + home + " doesn't run: " + outcome.output());
        }
        return matcher.group(1);
    }

    private static String digest(String archive) throws IOException {
        try (DigestInputStream in = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static InputStream open(String archive) throws IOException {
        return Optional.ofNullable(Binaries.class.getResourceAsStream("/" + archive))
                .orElseThrow(() -> new IOException("There is no PostgreSQL for this machine here: " + archive
                        + " is missing. Install the fragment bundle of this platform (docs/it/database.md), or set"
                        + " IBOK_DB_URL to an external PostgreSQL."));
    }
}
