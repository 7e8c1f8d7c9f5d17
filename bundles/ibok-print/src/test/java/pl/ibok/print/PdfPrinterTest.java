package pl.ibok.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import pl.ibok.api.print.Printer.PrintFailed;
import pl.ibok.api.print.Printer.Sheet;

class PdfPrinterTest {
    private static final Locale POLISH = Locale.forLanguageTag("pl");

    private final PdfPrinter printer = new PdfPrinter(new SomeSettings());

    private record Row(String number, BigDecimal amount) {}

    private static Sheet letter(String remark) {
        return new Sheet(
                PdfPrinterTest.class,
                "test-letter",
                "Wezwanie W/2026/11/7",
                POLISH,
                Map.of(
                        "day", LocalDate.of(2026, 11, 16),
                        "to", List.of("Łucja Żółć", "ul. Źródlana 4", "98-290 Olszany"),
                        "rows", List.of(new Row("FV/2026/07/02874", new BigDecimal("1190.76"))),
                        "sum", new BigDecimal("1190.76"),
                        "remark", remark));
    }

    private byte[] printed(Sheet sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printer.print(sheet, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    @Test
    void the_text_of_a_letter_comes_back_with_its_polish_letters() throws IOException {
        byte[] pdf = printed(letter("ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ"));
        keep("letter", pdf);
        assertThat(text(pdf))
                .contains("Wodociągi Próbne sp. z o.o.", "NIP 999-123-45-76", "Łucja Żółć")
                .contains("Zażółć gęślą jaźń", "ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ")
                .contains("1 190,76 zł", "61 1090 1014 0000 0712 1981 2874", "Strona");
    }

    @Test
    void what_people_typed_is_text_and_never_markup() throws IOException {
        assertThat(text(printed(letter("<b>Kowalski & Synowie</b>")))).contains("<b>Kowalski & Synowie</b>");
    }

    @Test
    void a_letter_is_tagged_and_says_its_language_and_title() throws IOException {
        try (PDDocument document = Loader.loadPDF(printed(letter("")))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("pl");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Wezwanie W/2026/11/7");
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("<pdfuaid:part>1</pdfuaid:part>");
            Set<String> tags = Tags.of(catalog.getStructureTreeRoot());
            assertThat(tags).contains("Document", "H1", "H2", "Table", "TH", "TD", "P");
        }
    }

    @Test
    void every_font_is_in_the_file() throws IOException {
        try (PDDocument document = Loader.loadPDF(printed(letter("")))) {
            Set<PDFont> fonts = new java.util.HashSet<>();
            for (PDPage page : document.getPages()) {
                PDResources resources = page.getResources();
                for (COSName name : resources.getFontNames()) {
                    fonts.add(resources.getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(fonts.stream().map(PDFont::getName).collect(Collectors.joining(" ")))
                    .contains("AtkinsonHyperlegibleNext", "Figtree", "AtkinsonHyperlegibleMono");
        }
    }

    @Test
    void equal_input_gives_equal_bytes() {
        assertThat(printed(letter("to samo"))).isEqualTo(printed(letter("to samo")));
        assertThat(printed(letter("to samo"))).isNotEqualTo(printed(letter("co innego")));
    }

    @Test
    void a_mistake_in_a_template_is_named_with_its_line_and_nothing_is_written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sheet broken = new Sheet(PdfPrinterTest.class, "test-broken", "x", POLISH, Map.of());
        assertThatThrownBy(() -> printer.print(broken, out))
                .isInstanceOf(PrintFailed.class)
                .hasMessageContaining("print/test-broken.ftlh of pl.ibok.print")
                .hasMessageContaining("line 3");
        assertThat(out.size()).isZero();
    }

    @Test
    void a_template_that_writes_no_xhtml_is_refused_with_the_line() {
        Sheet unclosed = new Sheet(PdfPrinterTest.class, "test-unclosed", "x", POLISH, Map.of());
        assertThatThrownBy(() -> printed(unclosed))
                .isInstanceOf(PrintFailed.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("<p>open</body></html>");
    }

    private byte[] form() {
        return printed(new Sheet(PdfPrinterTest.class, "test-form", "Zmiana właściciela", POLISH, Map.of()));
    }

    private byte[] filled(Map<String, String> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printer.fill(form(), values, out);
        return out.toByteArray();
    }

    @Test
    void a_form_has_named_fields_with_tooltips_in_the_order_of_the_page() throws IOException {
        byte[] pdf = form();
        keep("form", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var fields = document.getDocumentCatalog().getAcroForm().getFields();
            assertThat(fields)
                    .extracting(field -> field.getFullyQualifiedName() + ": " + field.getAlternateFieldName())
                    .containsExactly(
                            "nazwisko: Imię i nazwisko",
                            "ulica: Ulica i numer",
                            "miejscowosc: Miejscowość",
                            "uwagi: Uwagi",
                            "zgoda: Zgadzam się na e-fakturę");
            assertThat(StreamSupport.stream(document.getPages().spliterator(), false)
                            .map(page -> page.getCOSObject().getNameAsString(COSName.getPDFName("Tabs"))))
                    .containsOnly("S");
            assertThat(Tags.of(document.getDocumentCatalog().getStructureTreeRoot()))
                    .contains("Form");
        }
    }

    @Test
    void a_form_is_filled_with_polish_letters_that_can_be_seen() throws IOException {
        byte[] pdf = filled(
                Map.of("nazwisko", "Łucja Żółć-Gęślą", "uwagi", "źdźbło\nświerszcz", "zgoda", "true", "obce", "x"));
        keep("filled", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var form = document.getDocumentCatalog().getAcroForm();
            assertThat(form.getField("nazwisko").getValueAsString()).isEqualTo("Łucja Żółć-Gęślą");
            assertThat(form.getField("zgoda").getValueAsString()).isNotEqualTo("Off");
            assertThat(form.getField("ulica").getValueAsString()).isEmpty();
            assertThat(form.getField("nazwisko").isReadOnly()).isFalse();
            form.flatten();
            assertThat(new PDFTextStripper().getText(document)).contains("Łucja Żółć-Gęślą", "źdźbło", "świerszcz");
        }
    }

    @Test
    void a_form_filled_twice_is_the_same_file() {
        assertThat(filled(Map.of("nazwisko", "Łucja"))).isEqualTo(filled(Map.of("nazwisko", "Łucja")));
    }

    @Test
    void what_is_no_form_can_not_be_filled() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> printer.fill(printed(letter("")), Map.of("a", "b"), out))
                .isInstanceOf(PrintFailed.class)
                .hasMessageContaining("no fields");
        assertThatThrownBy(() -> printer.fill(new byte[] {1, 2, 3}, Map.of(), out))
                .isInstanceOf(PrintFailed.class);
        assertThat(out.size()).isZero();
    }

    /** For people to look at: the folder named by {@code IBOK_LOOK}. */
    private static void keep(String name, byte[] pdf) throws IOException {
        String folder = System.getenv("IBOK_LOOK");
        if (folder != null) {
            Files.write(Path.of(folder, name + ".pdf"), pdf);
        }
    }
}
