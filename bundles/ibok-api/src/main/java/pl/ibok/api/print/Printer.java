package pl.ibok.api.print;

import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;

/**
 * Makes PDF documents from FreeMarker templates that write XHTML made of paragraphs and tables: tagged, with embedded fonts, in the language named, with the
 * utility's name and logo. Equal input gives equal bytes.
 */
public interface Printer {

    /**
     * Writes the document.
     *
     * @throws PrintFailed when the template is wrong; nothing that could be taken for a document was written then
     */
    void print(Sheet sheet, OutputStream out);

    /**
     * Fills the fields of an AcroForm and writes the form; fields that the form does not have are left out, the others stay open to be typed in.
     *
     * @throws PrintFailed when it is no PDF with fields
     */
    void fill(byte[] form, Map<String, String> fields, OutputStream out);

    /**
     * What to print.
     *
     * @param owner any class of the bundle whose {@code print/<template>.ftlh} is meant
     * @param title of the document, in its properties and for screen readers
     * @param model the template's top-level names
     */
    record Sheet(Class<?> owner, String template, String title, Locale locale, Map<String, Object> model) {}

    /** A document that could not be made. */
    final class PrintFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public PrintFailed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
