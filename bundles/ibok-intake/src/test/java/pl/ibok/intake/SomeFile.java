package pl.ibok.intake;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import pl.ibok.api.web.Upload;

/** Files as people send them, made here. */
record SomeFile(String name, byte[] content) implements Upload {
    static final String WORD = "word/document.xml";

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A document of one page and what is added to it. */
    static byte[] pdf(Change change) {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            change.make(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Word file with more entries: name, content, name, content … */
    static byte[] docx(String... more) {
        String[] entries = new String[more.length + 4];
        entries[0] = "[Content_Types].xml";
        entries[1] = "<Types/>";
        entries[2] = WORD;
        entries[3] = "<w:document>Dzień dobry</w:document>";
        System.arraycopy(more, 0, entries, 4, more.length);
        return zip(entries);
    }

    static byte[] odt(String... more) {
        String[] entries = new String[more.length + 2];
        entries[0] = "mimetype";
        entries[1] = "application/vnd.oasis.opendocument.text";
        System.arraycopy(more, 0, entries, 2, more.length);
        return zip(entries);
    }

    static byte[] zip(String... entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(utf8(entries[i + 1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] picture(String format) {
        BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            picture.setRGB(x, x % 30, Color.ORANGE.getRGB());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A picture of a telephone with its maker, its place and an author, as libheif writes it. */
    static byte[] photo() {
        try (InputStream photo = SomeFile.class.getResourceAsStream("/photo.heic")) {
            return photo.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    interface Change {
        void make(PDDocument document) throws IOException;
    }
}
