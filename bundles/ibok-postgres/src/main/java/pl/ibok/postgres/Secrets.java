package pl.ibok.postgres;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The passwords of a cluster's roles, made once with it and kept in a file that only its owner may read. */
public final class Secrets {

    private static final FileAttribute<?> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int BYTES = 24;

    private final Properties passwords;

    private Secrets(Properties passwords) {
        this.passwords = passwords;
    }

    static Secrets random(String... accounts) {
        SecureRandom random = new SecureRandom();
        Properties passwords = new Properties();
        for (String account : accounts) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            passwords.setProperty(account, HexFormat.of().formatHex(bytes));
        }
        return new Secrets(passwords);
    }

    public static Secrets read(Path file) throws IOException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            passwords.load(reader);
        }
        return new Secrets(passwords);
    }

    void write(Path file) throws IOException {
        StringWriter text = new StringWriter();
        passwords.store(text, "Passwords of the roles of this cluster");
        write(file, text.toString());
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
