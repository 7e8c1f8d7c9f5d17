package pl.ibok.api.web;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file streamed to the visitor. Served with {@code X-Content-Type-Options: nosniff} and, unless inline, as an attachment.
 *
 * @param name file name people see
 * @param inline whether the browser may show it in place; only for types the server made or re-encoded itself
 */
public record Download(String name, String mediaType, boolean inline, Content content) {

    public static Download attachment(String name, String mediaType, Content content) {
        return new Download(name, mediaType, false, content);
    }

    /** Writes the bytes; called once, outside any transaction. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
