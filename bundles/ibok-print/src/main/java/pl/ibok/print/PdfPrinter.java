package pl.ibok.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import pl.ibok.api.print.Printer;
import pl.ibok.api.settings.DeclaredSettings;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.settings.Settings;

/** Prints: FreeMarker makes XHTML of template and model, openhtmltopdf lays it out, PDFBox writes it down. */
public final class PdfPrinter implements Printer, DeclaredSettings {
    private final Settings settings;

    public PdfPrinter(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Setting<?>> settings() {
        return Letterhead.declared();
    }

    @Override
    public void print(Sheet sheet, OutputStream out) {
        Letterhead letterhead = Letterhead.of(settings);
        Document page = Xhtml.parse(sheet, new Templates(sheet, letterhead).text());
        byte[] pdf;
        try {
            pdf = Layout.pdf(page, sheet);
        } catch (IOException | RuntimeException e) {
            throw new PrintFailed(Xhtml.name(sheet) + " can't be laid out: " + e.getMessage(), e);
        }
        write(pdf, out);
    }

    @Override
    public void fill(byte[] form, Map<String, String> fields, OutputStream out) {
        ByteArrayOutputStream filled = new ByteArrayOutputStream(form.length + 100_000);
        try {
            FilledForm.write(form, fields, filled);
        } catch (IOException | RuntimeException e) {
            throw new PrintFailed("The form can't be filled: " + e.getMessage(), e);
        }
        write(filled.toByteArray(), out);
    }

    private static void write(byte[] pdf, OutputStream out) {
        try {
            out.write(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException("The document can't be sent", e);
        }
    }
}
