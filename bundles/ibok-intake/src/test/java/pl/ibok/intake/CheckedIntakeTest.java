package pl.ibok.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.ibok.intake.SomeFile.docx;
import static pl.ibok.intake.SomeFile.joined;
import static pl.ibok.intake.SomeFile.odt;
import static pl.ibok.intake.SomeFile.pdf;
import static pl.ibok.intake.SomeFile.photo;
import static pl.ibok.intake.SomeFile.picture;
import static pl.ibok.intake.SomeFile.utf8;
import static pl.ibok.intake.SomeFile.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import pl.ibok.api.intake.FileKind;
import pl.ibok.api.intake.Intake.Refused;
import pl.ibok.api.store.Files.StoredFile;

class CheckedIntakeTest {
    private static final Set<FileKind> ALL = EnumSet.allOf(FileKind.class);
    private static final long MOST = 30L * 1024 * 1024;

    private final KeptFiles files = new KeptFiles();
    private final CheckedIntake intake = new CheckedIntake(files, "");

    private StoredFile take(String name, byte[] content) {
        return intake.take(new SomeFile(name, content), ALL, MOST);
    }

    private void refused(String reason, byte[] content) {
        assertThatThrownBy(() -> take("plik.pdf", content))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("intake." + reason));
        assertThat(files.contents).isEmpty();
    }

    @Test
    void a_kind_is_found_by_content_whatever_the_name_says() {
        assertThat(take("a.exe", pdf(document -> {})).mediaType()).isEqualTo("application/pdf");
        assertThat(take("a", docx()).mediaType()).endsWith("wordprocessingml.document");
        assertThat(take("a", zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<w/>"))
                        .mediaType())
                .endsWith("spreadsheetml.sheet");
        assertThat(take("a", odt("content.xml", "<a/>")).mediaType()).endsWith("opendocument.text");
        assertThat(take("a.png", picture("jpg")).mediaType()).isEqualTo("image/jpeg");
        assertThat(take("a.jpg", picture("png")).mediaType()).isEqualTo("image/png");
        assertThat(take("a", utf8("Dzień dobry,\nproszę o fakturę.")).mediaType())
                .isEqualTo("text/plain");
        assertThat(take("a", photo()).mediaType()).isEqualTo("image/heic");
    }

    @Test
    void what_a_browser_or_a_system_would_run_is_no_kind_at_all() {
        refused("kind", utf8("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
        refused("kind", utf8("\ufeff  <!DOCTYPE html><script>alert(1)</script>"));
        refused("kind", utf8("MZ\u0000\u0001program"));
        refused("kind", zip("anything.txt", "x"));
    }

    @Test
    void only_the_kinds_asked_for_come_in_and_the_refusal_names_them() {
        assertThatThrownBy(
                        () -> intake.take(new SomeFile("a.pdf", docx()), EnumSet.of(FileKind.PDF, FileKind.JPEG), MOST))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.arguments())
                        .containsExactly("PDF, JPG"));
    }

    @Test
    void a_file_has_a_size_of_one_byte_to_the_limit() {
        refused("empty", new byte[0]);
        assertThatThrownBy(() -> intake.take(new SomeFile("a.txt", new byte[3 * 1024 * 1024]), ALL, 2L * 1024 * 1024))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("intake.tooLarge");
                    assertThat(refused.arguments()).containsExactly(2L);
                });
    }

    @Test
    void an_archive_that_unpacks_to_far_more_than_it_is_does_not_come_in() {
        refused("bomb", docx("word/media/a.xml", "0".repeat(60 * 1024 * 1024)));
        String[] many = new String[2 * 3_001];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "word/" + i + ".xml";
            many[i + 1] = "";
        }
        refused("bomb", docx(many));
    }

    @Test
    void macros_and_templates_from_elsewhere_do_not_come_in() {
        refused("macros", docx("word/vbaProject.bin", "x"));
        refused("macros", docx("word/embeddings/oleObject1.bin", "x"));
        refused("macros", odt("Basic/Standard/Module1.xml", "<x/>"));
        refused("macros", odt("Scripts/python/a.py", "x"));
        refused(
                "macros",
                docx(
                        "word/_rels/settings.xml.rels",
                        "<Relationships><Relationship Id='a' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate'"
                                + " Target='https://example.invalid/a.dotm' TargetMode='External'/></Relationships>"));
    }

    @Test
    void a_link_in_a_letter_is_no_harm() {
        assertThat(take(
                                "a.docx",
                                docx(
                                        "word/_rels/document.xml.rels",
                                        "<Relationships><Relationship Id='a' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'"
                                                + " Target='https://example.invalid/' TargetMode='External'/></Relationships>"))
                        .name())
                .isEqualTo("a.docx");
    }

    @Test
    void an_archive_whose_directory_says_otherwise_is_damaged() {
        byte[] two = joined(docx(), docx("word/vbaProject.bin", "x"));
        refused("damaged", two);
        byte[] half = docx();
        refused("kind", java.util.Arrays.copyOf(half, 40));
    }

    @Test
    void scripts_programs_and_files_within_pdf_do_not_come_in() {
        refused("active", pdf(document -> document.getDocumentCatalog()
                .setOpenAction(new PDActionJavaScript("app.alert(1)"))));
        refused("active", pdf(document -> {
            PDAnnotationLink link = new PDAnnotationLink();
            PDActionLaunch launch = new PDActionLaunch();
            launch.setF("calc.exe");
            link.setAction(launch);
            document.getPage(0).getAnnotations().add(link);
        }));
        refused("active", pdf(document -> {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("a.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(utf8("MZ"))));
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(java.util.Map.of("a", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        }));
    }

    @Test
    void a_pdf_that_is_locked_or_broken_does_not_come_in() {
        refused(
                "locked",
                pdf(document -> document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()))));
        refused(
                "locked",
                pdf(document -> document.protect(new StandardProtectionPolicy("a", "", new AccessPermission()))));
        refused("damaged", utf8("%PDF-1.7\nnothing"));
    }

    @Test
    void a_photo_loses_its_place_and_maker_but_not_how_it_was_held() throws IOException {
        byte[] plain = picture("jpg");
        byte[] tiff = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0};
        byte[] exif = joined(utf8("Exif\0\0"), tiff, utf8("GPS 52.1 N 18.6 E"));
        byte[] app1 = joined(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)}, exif);
        byte[] comment = joined(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 12}, utf8("telefon Jo"));
        byte[] sent = joined(
                java.util.Arrays.copyOf(plain, 2),
                app1,
                comment,
                java.util.Arrays.copyOfRange(plain, 2, plain.length),
                utf8("<script>alert(1)</script>"));

        take("zdjęcie.jpg", sent);

        byte[] kept = files.contents.get(0);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS", "telefon", "script")
                .contains("Exif");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(40);
        assertThat(kept[2 + 4 + 6 + 8 + 2 + 9]).as("turned right").isEqualTo((byte) 6);
    }

    @Test
    void a_png_loses_its_texts_and_whatever_follows_it() throws IOException {
        byte[] plain = picture("png");
        byte[] text = joined(new byte[] {0, 0, 0, 9}, utf8("tEXtAuthor\0Jo"), new byte[] {0, 0, 0, 0});
        byte[] sent = joined(
                java.util.Arrays.copyOf(plain, 33),
                text,
                java.util.Arrays.copyOfRange(plain, 33, plain.length),
                utf8("PK and more"));
        take("a.png", sent);
        assertThat(files.contents.get(0)).isEqualTo(plain);
    }

    @Test
    void a_picture_with_an_enormous_size_or_without_an_end_does_not_come_in() {
        byte[] huge = picture("png");
        huge[16] = 0x7f;
        refused("picture", huge);
        refused("damaged", java.util.Arrays.copyOf(picture("jpg"), 300));
        refused("damaged", java.util.Arrays.copyOf(picture("png"), 60));
    }

    @Test
    void a_name_becomes_harmless() {
        assertThat(SafeName.of("../../etc/passwd", FileKind.TEXT)).isEqualTo("passwd.txt");
        assertThat(SafeName.of("C:\\Users\\Jan\\faktura.pdf.exe", FileKind.PDF)).isEqualTo("faktura.pdf");
        assertThat(SafeName.of("fak\u202etxt.pdf\u0000\r\n", FileKind.PDF)).isEqualTo("faktxt.pdf");
        assertThat(SafeName.of("Umowa nr 4.2026 – Żółć.docx", FileKind.DOCX)).isEqualTo("Umowa nr 4_2026 – Żółć.docx");
        assertThat(SafeName.of("a\"b<c>:d|e?f*.png", FileKind.PNG)).isEqualTo("a_b_c__d_e_f_.png");
        assertThat(SafeName.of("CON.txt", FileKind.TEXT)).isEqualTo("CON_.txt");
        assertThat(SafeName.of(".pdf", FileKind.PDF)).isEqualTo("plik.pdf");
        assertThat(SafeName.of(null, FileKind.PDF)).isEqualTo("plik.pdf");
        assertThat(SafeName.of("ż".repeat(300), FileKind.PDF)).hasSize(84);
    }

    @Test
    void an_antivirus_that_is_misspelt_is_not_taken_for_none() {
        assertThatThrownBy(() -> new CheckedIntake(files, "clamav")).isInstanceOf(IllegalArgumentException.class);
    }
}
