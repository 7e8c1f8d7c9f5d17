package pl.ibok.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The text inside a file as sent: plain, gzip, or a zip of which the first file is read. Told apart by content. Streams; nothing grows with the size. */
final class Unpacked {
    private Unpacked() {}

    static InputStream open(BufferedInputStream in) throws IOException {
        in.mark(4);
        byte[] head = in.readNBytes(4);
        in.reset();
        if (begins(head, 'P', 'K', 3, 4) || begins(head, 'P', 'K', 5, 6)) {
            return firstOf(new ZipInputStream(in));
        }
        return begins(head, 0x1F, 0x8B) ? new GZIPInputStream(in, 1 << 16) : in;
    }

    /** A text may well begin with the letters PK: the numbers after them tell a zip, full or empty. */
    private static boolean begins(byte[] head, int... with) {
        if (head.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((head[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static InputStream firstOf(ZipInputStream zip) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && entry.isDirectory()) {
            entry = zip.getNextEntry();
        }
        if (entry == null) {
            throw new ProfileMistake(0, "exchange.file.emptyZip");
        }
        return zip;
    }
}
