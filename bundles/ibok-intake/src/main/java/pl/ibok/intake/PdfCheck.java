package pl.ibok.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import pl.ibok.api.intake.Intake.Refused;

/**
 * Walks through everything that a viewer could reach in a PDF, object streams included, and refuses what does something instead of being shown: scripts,
 * files within the file, programs to start (ISO 32000-1, 7.11.4, 12.6.4, 13.6).
 */
final class PdfCheck {
    private static final Set<String> KEYS = Set.of("JS", "JavaScript", "EmbeddedFiles", "RichMediaContent", "XFA");
    private static final Set<String> ACTIONS =
            Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "Rendition", "GoToE", "RichMediaExecute");
    private static final Set<String> TYPES = Set.of("EmbeddedFile");
    private static final Set<String> ANNOTATIONS = Set.of("FileAttachment", "RichMedia", "Movie", "Screen", "3D");

    /** Ten times what a long document has; a file made of more is made to keep a server busy. */
    private static final int MOST_OBJECTS = 1_000_000;

    private PdfCheck() {}

    /** @throws Refused when it does something, can't be read, or is locked */
    static void check(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.isEncrypted()) {
                throw new Refused("intake.locked");
            }
            if (document.getNumberOfPages() == 0) {
                throw new Refused("intake.damaged");
            }
            walk(document.getDocument().getTrailer());
        } catch (InvalidPasswordException e) {
            throw new Refused("intake.locked");
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | NullPointerException e) {
            // Broken files make the parser fail in many ways; none of them comes in.
            throw new Refused("intake.damaged");
        }
    }

    private static void walk(COSBase from) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        push(from, open);
        while (!open.isEmpty()) {
            COSBase at = open.pop();
            if (!seen.add(at)) {
                continue;
            }
            if (seen.size() > MOST_OBJECTS) {
                throw new Refused("intake.bomb");
            }
            if (at instanceof COSObject reference) {
                push(reference.getObject(), open);
            } else if (at instanceof COSDictionary dictionary) {
                look(dictionary);
                dictionary.getValues().forEach(value -> push(value, open));
            } else if (at instanceof COSArray array) {
                array.forEach(value -> push(value, open));
            }
        }
    }

    private static void push(COSBase value, Deque<COSBase> open) {
        if (value != null) {
            open.push(value);
        }
    }

    private static void look(COSDictionary dictionary) {
        boolean active = dictionary.keySet().stream().map(COSName::getName).anyMatch(KEYS::contains)
                || ACTIONS.contains(name(dictionary, COSName.S))
                || TYPES.contains(name(dictionary, COSName.TYPE))
                || ANNOTATIONS.contains(name(dictionary, COSName.SUBTYPE))
                || dictionary.getDictionaryObject(COSName.EF) instanceof COSDictionary;
        if (active) {
            throw new Refused("intake.active");
        }
    }

    private static String name(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
    }
}
