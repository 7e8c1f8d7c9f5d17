package pl.ibok.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarTest {

    @TempDir
    Path target;

    private final ByteArrayOutputStream archive = new ByteArrayOutputStream();

    @Test
    void foldersFilesAndLinksComeOutAsTheyWentIn() throws IOException {
        entry('5', "lib/", "", "755", "");
        entry('0', "lib/libpq.so.5.17", "", "755", "x".repeat(1000));
        entry('0', "share/sample", "", "644", "");
        entry('2', "lib/libpq.so", "libpq.so.5.17", "777", "");
        unpack();
        assertThat(target.resolve("lib/libpq.so")).hasSameTextualContentAs(target.resolve("lib/libpq.so.5.17"));
        assertThat(Files.isExecutable(target.resolve("lib/libpq.so.5.17"))).isTrue();
        assertThat(Files.isSymbolicLink(target.resolve("lib/libpq.so"))).isTrue();
        assertThat(target.resolve("share/sample")).isEmptyFile();
        assertThat(Files.getPosixFilePermissions(target.resolve("share/sample")))
                .hasSize(4);
    }

    @Test
    void aNameThatLeadsOutIsRefused() throws IOException {
        entry('0', "../outside", "", "644", "x");
        assertThatThrownBy(this::unpack).isInstanceOf(IOException.class).hasMessageContaining("leads out");
        assertThat(target.resolveSibling("outside")).doesNotExist();
    }

    @Test
    void aLinkThatLeadsOutIsRefused() throws IOException {
        entry('2', "lib/link", "../../../etc", "777", "");
        assertThatThrownBy(this::unpack).isInstanceOf(IOException.class).hasMessageContaining("leads out");
    }

    @Test
    void anArchiveCutOffIsRefused() throws IOException {
        entry('0', "file", "", "644", "x".repeat(2000));
        byte[] half = java.util.Arrays.copyOf(archive.toByteArray(), 1024);
        assertThatThrownBy(() -> Tar.unpack(new ByteArrayInputStream(half), target))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ends in the middle");
    }

    @Test
    void whatIsNoFolderFileOrLinkIsRefused() throws IOException {
        entry('3', "device", "", "644", "");
        assertThatThrownBy(this::unpack).isInstanceOf(IOException.class).hasMessageContaining("unexpected entry");
    }

    private void unpack() throws IOException {
        archive.write(new byte[1024]);
        Tar.unpack(new ByteArrayInputStream(archive.toByteArray()), target);
    }

    private void entry(char type, String name, String link, String mode, String content) throws IOException {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, "0000" + mode);
        put(header, 124, String.format("%011o", content.length()));
        header[156] = (byte) type;
        put(header, 157, link);
        put(header, 257, "ustar  ");
        archive.write(header);
        archive.write(content.getBytes(StandardCharsets.US_ASCII));
        archive.write(new byte[(512 - content.length() % 512) % 512]);
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
