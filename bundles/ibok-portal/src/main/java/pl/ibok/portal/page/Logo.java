package pl.ibok.portal.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The utility's logo: an SVG or PNG file named in the settings.
 *
 * @param url address that changes with the content
 */
public record Logo(Path file, FileTime changed, String url, String mediaType, byte[] content) {
    private static final Logger LOG = LoggerFactory.getLogger(Logo.class);
    private static final long MOST_BYTES = 256 * 1024;

    /** @param last what was read before, kept while the file has not changed */
    static Logo of(String path, Logo last) {
        if (path.isBlank()) {
            return null;
        }
        try {
            Path file = Path.of(path.strip());
            FileTime changed = Files.getLastModifiedTime(file);
            return last != null && last.file.equals(file) && last.changed.equals(changed) ? last : read(file, changed);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The logo {} is not shown: {}", path, e.toString());
            return null;
        }
    }

    private static Logo read(Path file, FileTime changed) throws IOException {
        boolean svg = file.toString().endsWith(".svg");
        if (!svg && !file.toString().endsWith(".png")) {
            throw new IllegalArgumentException("a logo is an SVG or PNG file");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IllegalArgumentException("a logo has at most 256 KiB");
        }
        byte[] content = Files.readAllBytes(file);
        String hash = HexFormat.of().formatHex(StaticFiles.sha256().digest(content), 0, 8);
        return new Logo(
                file, changed, "/logo-" + hash + (svg ? ".svg" : ".png"), svg ? "image/svg+xml" : "image/png", content);
    }
}
