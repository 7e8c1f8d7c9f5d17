package pl.ibok.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class UnpackedTest {

    @Test
    void aTextThatBeginsWithTheLettersOfAZipIsAText() throws IOException {
        assertThat(read("PKWiU;nazwa\n36.00;woda\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("PKWiU;nazwa\n36.00;woda\n");
        assertThat(read("PK".getBytes(StandardCharsets.UTF_8))).isEqualTo("PK");
        assertThat(read(new byte[0])).isEmpty();
    }

    @Test
    void theFirstFileOfAZipIsRead() throws IOException {
        assertThat(read(zip("a;b\n"))).isEqualTo("a;b\n");
    }

    @Test
    void anEmptyZipIsSaidToBeOne() throws IOException {
        byte[] empty = zip(null);
        assertThatThrownBy(() -> read(empty)).isInstanceOf(ProfileMistake.class).hasMessage("exchange.file.emptyZip");
    }

    private static byte[] zip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            if (text != null) {
                zip.putNextEntry(new ZipEntry("rows.csv"));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String read(byte[] file) throws IOException {
        return new String(
                Unpacked.open(new BufferedInputStream(new ByteArrayInputStream(file)))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
    }
}
