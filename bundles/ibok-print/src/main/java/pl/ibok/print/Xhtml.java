package pl.ibok.print;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import pl.ibok.api.print.Printer.PrintFailed;
import pl.ibok.api.print.Printer.Sheet;

/** What a template has written, as a tree. */
final class Xhtml {

    private Xhtml() {}

    /** The template as messages call it. */
    static String name(Sheet sheet) {
        return "print/" + sheet.template() + ".ftlh of " + sheet.owner().getPackageName();
    }

    static Document parse(Sheet sheet, String text) {
        try {
            // The JDK's own, whatever parser another bundle brings.
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (SAXParseException e) {
            throw new PrintFailed(
                    String.format(
                            Locale.ROOT,
                            "%s wrote XHTML that is not well-formed, in its line %d: %s%n%s",
                            name(sheet),
                            e.getLineNumber(),
                            e.getMessage(),
                            text.lines()
                                    .skip(e.getLineNumber() - 1L)
                                    .findFirst()
                                    .orElse("")),
                    e);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new PrintFailed(name(sheet) + " wrote no XHTML: " + e.getMessage(), e);
        }
    }
}
