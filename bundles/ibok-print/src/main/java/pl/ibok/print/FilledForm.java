package pl.ibok.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/**
 * Puts values into the fields of an AcroForm. Each filled field gets its looks in a font with Polish letters that the file carries along, since the one
 * the form came with may have none.
 */
final class FilledForm {
    private static final COSName FONT = COSName.getPDFName("IbokTyped");

    private FilledForm() {}

    static void write(byte[] form, Map<String, String> values, OutputStream out) throws IOException {
        try (PDDocument document = Loader.loadPDF(form)) {
            PDAcroForm fields = document.getDocumentCatalog().getAcroForm();
            if (fields == null || fields.getFields().isEmpty()) {
                throw new IOException("it has no fields");
            }
            PDResources resources =
                    fields.getDefaultResources() == null ? new PDResources() : fields.getDefaultResources();
            resources.put(FONT, PDType0Font.load(document, new ByteArrayInputStream(Typefaces.TEXT), false));
            fields.setDefaultResources(resources);
            fields.setNeedAppearances(false);
            for (Map.Entry<String, String> value : values.entrySet()) {
                PDField field = fields.getField(value.getKey());
                if (field != null && value.getValue() != null) {
                    fill(field, value.getValue());
                }
            }
            Properties.fixId(document);
            document.save(out);
        }
    }

    private static void fill(PDField field, String value) throws IOException {
        if (field instanceof PDTextField text) {
            text.setDefaultAppearance("/" + FONT.getName() + " 11 Tf 0.06 0.15 0.18 rg");
            text.setValue(printable(value));
        } else if (field instanceof PDCheckBox box) {
            box.setValue(Boolean.parseBoolean(value) ? on(box) : COSName.Off.getName());
        } else {
            field.setValue(value);
        }
    }

    private static String on(PDCheckBox box) {
        return box.getExportValues().stream().findFirst().orElse(box.getOnValue());
    }

    /** What the font has no glyph for would stop the whole form. */
    private static String printable(String value) {
        return value.replace('\u00a0', ' ').replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
    }
}
