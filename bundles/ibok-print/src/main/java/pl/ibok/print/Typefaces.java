package pl.ibok.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The typefaces of paper, the same as the portal's: text in Atkinson Hyperlegible Next, digits from Figtree (its zero has no stroke),
 * account numbers in Atkinson Hyperlegible Mono. Read once.
 */
final class Typefaces {
    /** For what is typed into forms: whole, so that any letter can be written. */
    static final byte[] TEXT = read("AtkinsonHyperlegibleNext_400Regular");

    private static final List<Face> FACES = List.of(
            new Face("Text", 400, TEXT),
            new Face("Text", 700, read("AtkinsonHyperlegibleNext_700Bold")),
            new Face("Mono", 400, read("AtkinsonHyperlegibleMono_400Regular")),
            new Face("Digits", 400, digits("Figtree_400Regular")),
            new Face("Digits", 700, digits("Figtree_700Bold")));

    private Typefaces() {}

    static void add(PdfRendererBuilder builder) {
        for (Face face : FACES) {
            Set<FSFontUseCase> uses = EnumSet.of(FSFontUseCase.DOCUMENT);
            builder.useFont(
                    () -> new ByteArrayInputStream(face.file), face.family, face.weight, FontStyle.NORMAL, true, uses);
        }
        builder.useFont(
                () -> new ByteArrayInputStream(TEXT),
                "Typed",
                400,
                FontStyle.NORMAL,
                false,
                EnumSet.of(FSFontUseCase.DOCUMENT));
    }

    private static byte[] read(String name) {
        try (InputStream file = Typefaces.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + name + " can't be read", e);
        }
    }

    /** Only the ten digits, so that whatever else a text has falls through to the next family; there is no unicode-range in print. */
    private static byte[] digits(String name) {
        try (TrueTypeFont whole = new TTFParser().parse(new RandomAccessReadBuffer(read(name)))) {
            TTFSubsetter subset = new TTFSubsetter(whole);
            for (char digit = '0'; digit <= '9'; digit++) {
                subset.add(digit);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            subset.writeToStream(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + name + " can't be cut to its digits", e);
        }
    }

    private record Face(String family, int weight, byte[] file) {}
}
