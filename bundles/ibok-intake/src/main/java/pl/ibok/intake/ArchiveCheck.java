package pl.ibok.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import pl.ibok.api.intake.FileKind;
import pl.ibok.api.intake.Intake.Refused;

/**
 * DOCX, XLSX and ODT are ZIP archives: they must not unpack to more than a document needs, and must hold nothing that runs or is fetched when they
 * are opened (macros, embedded programs, templates from elsewhere).
 */
final class ArchiveCheck {
    private static final int MOST_ENTRIES = 3_000;
    private static final long MOST_BYTES = 200L * 1024 * 1024;

    /** Text and XML pack to a hundredth at best when people write them; only then is the ratio looked at when it is also much. */
    private static final long MOST_RATIO = 150;

    private static final long RATIO_FROM = 10L * 1024 * 1024;
    private static final int END_OF_DIRECTORY = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int MOST_MARKUP = 4 * 1024 * 1024;

    private static final Pattern ACTIVE = Pattern.compile(
            "(?i)(^|/)vba[^/]*\\.(bin|xml)$|^(basic|scripts|configurations2/scripts)/.+|.*/embeddings/.*\\.bin$"
                    + "|.*/activex/.*|.*\\.(exe|dll|js|vbs|jar|ps1|bat|cmd|scr|hta)$|^object [0-9]+/.*\\.(class|jar)$");
    private static final Pattern OUTSIDE =
            Pattern.compile("(?is)<relationship\\b(?=[^>]*targetmode\\s*=\\s*[\"']external)"
                    + "(?=[^>]*type\\s*=\\s*[\"'][^\"']*/(attachedtemplate|oleobject|frame|subdocument|package)[\"'])");

    private ArchiveCheck() {}

    /** The kind of document in the archive, if it is one; its parts are not looked into yet. */
    static Optional<FileKind> kind(byte[] archive) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            Set<String> names = new HashSet<>();
            String declared = "";
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (names.isEmpty() && entry.getName().equals("mimetype")) {
                    declared = new String(zip.readNBytes(100), StandardCharsets.US_ASCII);
                }
                names.add(entry.getName());
                if (declared.equals(FileKind.ODT.mediaType())) {
                    return Optional.of(FileKind.ODT);
                }
                if (names.contains("[Content_Types].xml") && names.contains("word/document.xml")) {
                    return Optional.of(FileKind.DOCX);
                }
                if (names.contains("[Content_Types].xml") && names.contains("xl/workbook.xml")) {
                    return Optional.of(FileKind.XLSX);
                }
                if (names.size() > MOST_ENTRIES) {
                    return Optional.empty();
                }
                drain(zip, new long[1], archive.length);
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @throws Refused when it is more than a document */
    static void check(byte[] archive) {
        long[] unpacked = new long[1];
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new Refused("intake.bomb");
                }
                String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
                if (ACTIVE.matcher(name).find()) {
                    throw new Refused("intake.macros");
                }
                if (name.endsWith(".rels") || name.equals("[content_types].xml")) {
                    checkMarkup(zip.readNBytes(MOST_MARKUP), unpacked);
                }
                drain(zip, unpacked, archive.length);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused("intake.damaged");
        }
        if (entries != entriesDeclared(archive)) {
            // Read from the front it holds other files than its directory says: made to be read differently by
            // different programs.
            throw new Refused("intake.damaged");
        }
    }

    private static void checkMarkup(byte[] content, long[] unpacked) {
        unpacked[0] += content.length;
        // UTF-16 would hide the words from the patterns; no office program writes it here.
        String markup = new String(content, StandardCharsets.UTF_8).replace("\0", "");
        if (OUTSIDE.matcher(markup).find() || markup.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            throw new Refused("intake.macros");
        }
    }

    private static void drain(ZipInputStream zip, long[] unpacked, int packed) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            unpacked[0] += read;
            boolean tooDense = unpacked[0] > RATIO_FROM && unpacked[0] / packed > MOST_RATIO;
            if (unpacked[0] > MOST_BYTES || tooDense) {
                throw new Refused("intake.bomb");
            }
        }
    }

    private static int entriesDeclared(byte[] archive) {
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = archive.length - END_LENGTH; at >= Math.max(0, archive.length - END_LENGTH - 0xFFFF); at--) {
            if (bytes.getInt(at) == END_OF_DIRECTORY) {
                return bytes.getShort(at + 10) & 0xFFFF;
            }
        }
        return -1;
    }
}
