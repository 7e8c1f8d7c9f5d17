package pl.ibok.postgres;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/** The passwords of the cluster's accounts, made once and kept in a file that only its owner may read. */
public final class Secrets {

    private static final FileAttribute<?> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int BYTES = 24;

    private final Properties passwords;

    private Secrets(Properties passwords) {
        this.passwords = passwords;
    }

    /**
     * Reads the file, made with random passwords when there is none.
     *
     * @throws IOException also when the file lacks a password
     */
    public static Secrets in(Path file, String... accounts) throws IOException {
        Properties passwords = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                passwords.load(reader);
            }
        } else {
            SecureRandom random = new SecureRandom();
            for (String account : accounts) {
                byte[] bytes = new byte[BYTES];
                random.nextBytes(bytes);
                passwords.setProperty(account, HexFormat.of().formatHex(bytes));
            }
            StringWriter text = new StringWriter();
            passwords.store(text, "Passwords of the embedded PostgreSQL. Keep them with its data folder.");
            Path aside = file.resolveSibling(file.getFileName() + ".tmp");
            write(aside, text.toString());
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        }
        for (String account : List.of(accounts)) {
            if (!passwords.containsKey(account)) {
                throw new IOException(file + " lacks the password of " + account + "; take the file from a backup.");
            }
        }
        return new Secrets(passwords);
    }

    public String of(String account) {
        return passwords.getProperty(account);
    }

    /** Writes a file that nobody else can read, not even for a moment. */
    static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PRIVATE);
        }
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.SYNC);
    }
}
