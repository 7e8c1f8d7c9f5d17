package pl.ibok.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/**
 * Unpacks a tar stream: folders, files and relative symbolic links, which is all that the archive of binaries has.
 * Whatever else stands in an archive is refused, and so is a name that leads out of the target folder.
 */
final class Tar {

    private static final int BLOCK = 512;
    private static final int OWNER_EXECUTE = 0100;

    private final InputStream in;
    private final Path target;

    private Tar(InputStream in, Path target) {
        this.in = in;
        this.target = target.normalize();
    }

    static void unpack(InputStream in, Path target) throws IOException {
        new Tar(in, target).unpack();
    }

    private void unpack() throws IOException {
        byte[] header = in.readNBytes(BLOCK);
        while (header.length == BLOCK && header[0] != 0) {
            entry(header);
            header = in.readNBytes(BLOCK);
        }
        if (header.length != BLOCK) {
            throw new IOException("the archive ends in the middle");
        }
    }

    private void entry(byte[] header) throws IOException {
        String prefix = isPosix(header) ? text(header, 345, 155) : "";
        String name = prefix.isEmpty() ? text(header, 0, 100) : prefix + "/" + text(header, 0, 100);
        long size = octal(header, 124, 12);
        Path path = inside(target, name);
        char type = (char) header[156];
        switch (type) {
            case '5' -> Files.createDirectories(path);
            case '0', '\0' -> file(path, size, octal(header, 100, 8));
            case '2' -> {
                String link = text(header, 157, 100);
                inside(path.getParent(), link);
                Files.createDirectories(path.getParent());
                Files.createSymbolicLink(path, Path.of(link));
            }
            default -> throw new IOException("unexpected entry '" + name + "' of type '" + type + "' in the archive");
        }
    }

    private void file(Path path, long size, long mode) throws IOException {
        Files.createDirectories(path.getParent());
        try (var out = Files.newOutputStream(path)) {
            long left = size;
            while (left > 0) {
                byte[] chunk = in.readNBytes((int) Math.min(left, 1 << 16));
                if (chunk.length == 0) {
                    throw new IOException("the archive ends in the middle of " + path.getFileName());
                }
                out.write(chunk);
                left -= chunk.length;
            }
        }
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        String rights = (mode & OWNER_EXECUTE) == 0 ? "rw-r--r--" : "rwxr-xr-x";
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }

    private Path inside(Path folder, String name) throws IOException {
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive's entry '" + name + "' leads out of its folder");
        }
        return path;
    }

    /** POSIX archives have a prefix field where GNU ones, told by a blank after the magic word, keep times. */
    private static boolean isPosix(byte[] header) {
        return Arrays.equals(header, 257, 263, new byte[] {'u', 's', 't', 'a', 'r', 0}, 0, 6);
    }

    private static long octal(byte[] header, int from, int length) throws IOException {
        String digits = text(header, from, length).trim();
        try {
            return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
        } catch (NumberFormatException e) {
            throw new IOException("damaged archive: '" + digits + "' is no octal number", e);
        }
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }
}
