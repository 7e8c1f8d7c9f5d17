package pl.ibok.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;

/**
 * What the layout leaves out about fields: their order is that of the page, the tab key follows the tags, and each field is within a Form tag
 * (PDF/UA-1, 7.18.4). The Form tags stand after the text, in the page's order: the layout does not say which paragraph a field belongs to.
 */
final class FormTags {
    private static final String TICK = "q 0.06 0.15 0.18 RG 13 w 1 J 1 j 20 52 m 42 27 l 80 76 l S Q";
    private static final COSName YES = COSName.getPDFName("Tak");
    private static final COSName TABS = COSName.getPDFName("Tabs");

    private FormTags() {}

    static void add(PDDocument document) throws IOException {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm();
        if (form == null) {
            return;
        }
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        PDStructureElement whole = (PDStructureElement) root.getKids().get(0);
        COSArray parents = root.getParentTree().getCOSObject().getCOSArray(COSName.NUMS);
        List<PDAnnotationWidget> inOrder = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            page.getCOSObject().setItem(TABS, COSName.S);
            List<PDAnnotationWidget> widgets = widgets(page);
            for (PDAnnotationWidget widget : widgets) {
                drawTick(widget);
                int key = root.getParentTreeNextKey();
                root.setParentTreeNextKey(key + 1);
                PDStructureElement tag = new PDStructureElement("Form", whole);
                tag.setPage(page);
                tag.setAlternateDescription(widget.getCOSObject().getString(COSName.TU));
                PDObjectReference reference = new PDObjectReference();
                reference.setReferencedObject(widget);
                tag.appendKid(reference);
                whole.appendKid(tag);
                widget.setStructParent(key);
                parents.add(COSInteger.get(key));
                parents.add(tag.getCOSObject());
            }
            inOrder.addAll(widgets);
        }
        List<PDField> fields = new ArrayList<>(form.getFields());
        fields.sort(Comparator.comparingInt(field -> place(field, inOrder)));
        form.setFields(fields);
    }

    /** A tick that is drawn: the layout's is a letter of a font that the file does not carry. */
    private static void drawTick(PDAnnotationWidget widget) throws IOException {
        if (widget.getAppearance() == null
                || !widget.getAppearance().getNormalAppearance().isSubDictionary()) {
            return;
        }
        COSDictionary states = widget.getAppearance().getNormalAppearance().getCOSObject();
        for (COSName state : List.copyOf(states.keySet())) {
            boolean on = !COSName.Off.equals(state);
            PDAppearanceStream drawn = new PDAppearanceStream(states.getCOSStream(state));
            drawn.setResources(new PDResources());
            try (OutputStream drawing = drawn.getStream().createOutputStream(COSName.FLATE_DECODE)) {
                drawing.write((on ? TICK : "").getBytes(StandardCharsets.US_ASCII));
            }
            if (on) {
                states.removeItem(state);
                states.setItem(YES, drawn);
            }
        }
        // Some viewers don't find a state that is only a number into the list of options.
        COSDictionary field = widget.getCOSObject();
        field.removeItem(COSName.OPT);
        for (COSName key : List.of(COSName.AS, COSName.V, COSName.DV)) {
            if (field.containsKey(key)) {
                field.setItem(key, COSName.Off.equals(field.getCOSName(key)) ? COSName.Off : YES);
            }
        }
    }

    /** From top to bottom, and within a line from left to right. */
    private static List<PDAnnotationWidget> widgets(PDPage page) throws IOException {
        List<PDAnnotationWidget> widgets = new ArrayList<>();
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationWidget widget) {
                widgets.add(widget);
            }
        }
        widgets.sort(Comparator.comparing((PDAnnotationWidget widget) ->
                        -Math.round(widget.getRectangle().getUpperRightY()))
                .thenComparing(widget -> widget.getRectangle().getLowerLeftX()));
        return widgets;
    }

    private static int place(PDField field, List<PDAnnotationWidget> inOrder) {
        for (int i = 0; i < inOrder.size(); i++) {
            if (field.getWidgets().stream()
                    .map(PDAnnotationWidget::getCOSObject)
                    .anyMatch(inOrder.get(i).getCOSObject()::equals)) {
                return i;
            }
        }
        return inOrder.size();
    }
}
