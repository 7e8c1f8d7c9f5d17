package pl.ibok.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import pl.ibok.api.intake.FileKind;

/** Finds what a file is by its bytes; what it calls itself is not asked. Whatever a browser would run (HTML, SVG) is no kind at all. */
final class Kinds {
    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis", "mif1", "msf1");

    private Kinds() {}

    static Optional<FileKind> of(byte[] content) {
        if (starts(content, "%PDF-")) {
            return Optional.of(FileKind.PDF);
        }
        if (starts(content, "\u00ff\u00d8\u00ff")) {
            return Optional.of(FileKind.JPEG);
        }
        if (starts(content, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(FileKind.PNG);
        }
        if (content.length > 12 && "ftyp".equals(text(content, 4)) && HEIC_BRANDS.contains(text(content, 8))) {
            return Optional.of(FileKind.HEIC);
        }
        if (starts(content, "PK\u0003\u0004")) {
            return ArchiveCheck.kind(content);
        }
        return isText(content) ? Optional.of(FileKind.TEXT) : Optional.empty();
    }

    private static boolean starts(byte[] content, String latin1) {
        byte[] magic = latin1.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= magic.length
                && ByteBuffer.wrap(content, 0, magic.length).equals(ByteBuffer.wrap(magic));
    }

    private static String text(byte[] content, int at) {
        return new String(content, at, 4, StandardCharsets.US_ASCII);
    }

    /** UTF-8 without control characters that does not begin like markup. */
    private static boolean isText(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return false;
        }
        boolean control = text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        String start = text.startsWith("\ufeff") ? text.substring(1) : text;
        return !control && !start.stripLeading().startsWith("<");
    }
}
