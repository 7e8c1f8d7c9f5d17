package pl.ibok.itests.server;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a downloaded PDF says. */
public final class Pdf {
    private Pdf() {}

    public static String text(Download download) {
        try (PDDocument document = open(download)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in the fields of its form, by their names. */
    public static Map<String, String> fields(Download download) {
        try (PDDocument document = open(download)) {
            Map<String, String> filled = new TreeMap<>();
            PDAcroForm form = document.getDocumentCatalog().getAcroForm();
            if (form != null) {
                for (PDField field : form.getFieldTree()) {
                    filled.put(field.getFullyQualifiedName(), field.getValueAsString());
                }
            }
            return filled;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDDocument open(Download download) throws IOException {
        return Loader.loadPDF(download.path().toFile());
    }
}
