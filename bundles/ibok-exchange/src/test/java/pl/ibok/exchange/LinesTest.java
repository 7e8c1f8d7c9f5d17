package pl.ibok.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void everyKindOfLineEndEndsOneLine() throws IOException {
        assertThat(read("a\nb\r\nc\rd", StandardCharsets.UTF_8)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void anEmptyLineInTheMiddleIsALine() throws IOException {
        assertThat(read("a\n\nb\r\n\r\n", StandardCharsets.UTF_8)).containsExactly("a", "", "b", "");
    }

    @Test
    void anEmptyFileHasNoLines() throws IOException {
        assertThat(read("", StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
        assertThat(read("\uFEFFmeter;state", StandardCharsets.UTF_8)).containsExactly("meter;state");
    }

    @Test
    void windows1250GivesPolishLetters() throws IOException {
        Charset windows = Charset.forName("windows-1250");
        Lines lines = new Lines(new ByteArrayInputStream("zażółć gęślą jaźń".getBytes(windows)), windows);
        assertThat(lines.next()).isEqualTo("zażółć gęślą jaźń");
    }

    @Test
    void aLineAcrossTheBufferComesWhole() throws IOException {
        String longLine = "x".repeat(70_000);
        assertThat(read("a\n" + longLine + "\nb", StandardCharsets.UTF_8)).containsExactly("a", longLine, "b");
    }

    @Test
    void aLineWithoutEndIsCutAndMarkedAndTheNextIsWhole() throws IOException {
        String endless = "x".repeat(Lines.LONGEST + 5_000);
        Lines lines = new Lines(
                new ByteArrayInputStream((endless + "\nb").getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        assertThat(lines.next()).hasSize(Lines.LONGEST);
        assertThat(lines.tooLong()).isTrue();
        assertThat(lines.next()).isEqualTo("b");
        assertThat(lines.tooLong()).isFalse();
        assertThat(lines.number()).isEqualTo(2);
    }

    private static List<String> read(String text, Charset charset) throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(text.getBytes(charset)), charset);
        List<String> all = new ArrayList<>();
        String line;
        while ((line = lines.next()) != null) {
            all.add(line);
        }
        return all;
    }
}
