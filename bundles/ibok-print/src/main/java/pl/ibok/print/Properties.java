package pl.ibok.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import pl.ibok.api.print.Printer.Sheet;

/** What the file says about itself. Neither a date nor a random id is in it, so that equal input gives equal bytes. */
final class Properties {
    /** From which PDFBox computes the file's id, instead of the time. */
    private static final long SEED = 1L;

    private Properties() {}

    static void write(PDDocument document, Sheet sheet) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(sheet.title());
        information.setProducer("iBOK");
        document.setDocumentInformation(information);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(sheet.locale().toLanguageTag());
        PDViewerPreferences preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(sheet).getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
        fixId(document);
    }

    static void fixId(PDDocument document) {
        document.setDocumentId(SEED);
    }

    private static String xmp(Sheet sheet) {
        String title = sheet.title().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
                xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                <pdf:Producer>iBOK</pdf:Producer>
                <pdfuaid:part>1</pdfuaid:part>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>"""
                .formatted(title, sheet.locale().toLanguageTag());
    }
}
