package pl.ibok.portal.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * The files under {@code static/} of one bundle, kept in memory. Their addresses carry a hash over all of them, so that a file may name its
 * neighbours by a relative address and everything may be cached for ever.
 */
final class StaticFiles {
    private final Map<String, byte[]> files = new HashMap<>();
    private final String base;
    private final String hash;

    StaticFiles(String bundle, Source source) {
        MessageDigest digest = sha256();
        for (String path : source.list("static")) {
            try (InputStream in = source.open(path)) {
                byte[] content = in.readAllBytes();
                files.put(path.substring("static/".length()), content);
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            } catch (IOException e) {
                throw new UncheckedIOException(path + " can't be read", e);
            }
        }
        hash = HexFormat.of().formatHex(digest.digest(), 0, 8);
        base = "/static/" + bundle + "/" + hash + "/";
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    String url(String path) {
        return base + path;
    }

    String hash() {
        return hash;
    }

    /** Content, or null. */
    byte[] content(String path) {
        return files.get(path);
    }
}
