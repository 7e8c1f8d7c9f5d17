package pl.ibok.print;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import pl.ibok.api.print.Printer.Sheet;

/** Lays a page out and tags it (PDF/UA-1), without ever opening an address: pictures come as {@code data:}, drawings from here. */
final class Layout {
    private static final Map<String, FSObjectDrawer> DRAWN = Map.of("ibok/mark", new Mark());

    static {
        // Its warnings are about what can't be helped, and it would write them past the log.
        XRLog.setLoggingEnabled(false);
    }

    private Layout() {}

    static byte[] pdf(Document page, Sheet sheet) throws IOException {
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        DRAWN.forEach(drawers::registerDrawer);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(page, "about:blank")
                .useUriResolver((base, address) -> address.startsWith("data:") ? address : null)
                .useExternalResourceAccessControl(
                        (address, type) -> address.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, type) -> address.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useObjectDrawerFactory(drawers)
                .withDiagnosticConsumer(diagnostic -> {});
        builder.usePdfUaAccessibility(true).withProducer("iBOK");
        Typefaces.add(builder);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            Properties.write(document, sheet);
            FormTags.add(document);
            document.save(out);
        }
        return out.toByteArray();
    }
}
