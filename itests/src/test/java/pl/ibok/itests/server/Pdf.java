package pl.ibok.itests.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
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

    /** The PDF that a link leads to, asked for by the same visitor: a browser would show it in a window of its own. */
    public static byte[] behind(Locator link) {
        APIResponse answer = link.page().request().get(link.getAttribute("href"));
        assertThat(answer.headers()).containsEntry("content-type", "application/pdf");
        return answer.body();
    }

    public static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in the fields of its form, by their names. */
    public static Map<String, String> fields(Download download) {
        try (PDDocument document = Loader.loadPDF(download.path().toFile())) {
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
}
