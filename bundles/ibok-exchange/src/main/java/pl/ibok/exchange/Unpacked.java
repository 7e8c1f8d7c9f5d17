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
        int first = in.read();
        int second = in.read();
        in.reset();
        if (first == 'P' && second == 'K') {
            return firstOf(new ZipInputStream(in));
        }
        return first == 0x1F && second == 0x8B ? new GZIPInputStream(in, 1 << 16) : in;
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
