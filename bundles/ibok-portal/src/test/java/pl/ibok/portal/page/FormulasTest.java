package pl.ibok.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a customer has typed and the office opens in a spreadsheet. */
class FormulasTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\";\"x\")",
                "+1+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "\0=1+1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(1)"
            })
    void no_cell_of_a_csv_begins_like_a_formula(String typed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv.write(List.of(typed), Stream.of(List.of(typed)), out);
        String text = out.toString(StandardCharsets.UTF_8).substring(1);
        String cell = ('\'' + typed).replace("\"", "\"\"");
        assertThat(text).containsPattern("^\"?'").contains(cell);
        assertThat(text.substring(text.indexOf(cell) + cell.length())).contains(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\r\n=1+1", "x;=1+1", "\";=1+1;\"", "x\n\"=1+1"})
    void nobody_breaks_out_of_a_cell(String typed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv.write(List.of("a"), Stream.of(List.of(typed)), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\ufeffa\r\n\"" + typed.replace("\"", "\"\"") + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@SUM(1)", "+1", "<f>1+1</f>"})
    void text_stays_text_in_a_workbook(String typed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xlsx.write(List.of(typed), Stream.of(List.of(typed)), out);
        assertThat(sheet(out.toByteArray()))
                .contains("t=\"inlineStr\"")
                .contains(typed.replace("<", "&lt;").replace(">", "&gt;"))
                .doesNotContain("<f>");
    }

    private String sheet(byte[] workbook) throws IOException {
        Path file = java.nio.file.Files.write(folder.resolve("book.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
