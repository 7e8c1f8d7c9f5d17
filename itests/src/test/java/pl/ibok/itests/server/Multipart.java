package pl.ibok.itests.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** A form with files, as browsers send it (RFC 7578). */
final class Multipart {
    private final String boundary = UUID.randomUUID().toString();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Multipart(Map<String, String> fields, Map<String, byte[]> files) {
        fields.forEach((name, value) ->
                part("Content-Disposition: form-data; name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, content) -> part(
                "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name
                        + ".jpg\"\r\nContent-Type: image/jpeg",
                content));
        write("--" + boundary + "--\r\n");
    }

    String type() {
        return "multipart/form-data; boundary=" + boundary;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private void part(String headers, byte[] content) {
        write("--" + boundary + "\r\n" + headers + "\r\n\r\n");
        out.writeBytes(content);
        write("\r\n");
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
