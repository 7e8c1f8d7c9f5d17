package pl.ibok.portal.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;

/** Reads a request's body: urlencoded, multipart or JSON, within limits. */
public final class BodyReader {
    private static final int MOST_FIELDS = 2_000;
    private static final long MOST_TEXT = 1 << 20;

    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private final Uploads uploads;

    public BodyReader(Uploads uploads) {
        this.uploads = uploads;
    }

    /**
     * Reads the whole body.
     *
     * @param mostBytes limit of a multipart body; text is limited to 1 MiB
     * @throws BodyRefused too large, of another type, or broken
     */
    public Body read(HttpServletRequest request, long mostBytes) throws IOException {
        String type = bareType(request.getContentType());
        return switch (type) {
            case "" -> Body.NONE;
            case "application/x-www-form-urlencoded" -> Body.of(
                    pairs(new String(text(request), StandardCharsets.UTF_8)));
            case "multipart/form-data" -> uploads.read(request, mostBytes);
            case "application/json" -> fromJson(text(request));
            default -> throw new BodyRefused(415, "Send a form or application/json");
        };
    }

    /** The media type without its parameters, in lower case; empty when there is none. */
    public static String bareType(String contentType) {
        if (contentType == null) {
            return "";
        }
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static byte[] text(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MOST_TEXT) {
            throw new BodyRefused(413, "More was sent than is taken");
        }
        try (InputStream in = new LimitedStream(request.getInputStream(), MOST_TEXT)) {
            return in.readAllBytes();
        }
    }

    /** Field → values of an urlencoded body or a query, in UTF-8. */
    public static Map<String, List<String>> pairs(String encoded) {
        Map<String, List<String>> fields = new HashMap<>();
        int count = 0;
        for (int from = 0; from < encoded.length(); ) {
            int end = encoded.indexOf('&', from);
            end = end < 0 ? encoded.length() : end;
            if (end > from) {
                int equals = encoded.indexOf('=', from);
                boolean bare = equals < 0 || equals > end;
                put(
                        fields,
                        decoded(encoded.substring(from, bare ? end : equals)),
                        bare ? "" : decoded(encoded.substring(equals + 1, end)));
                if (++count > MOST_FIELDS) {
                    throw new BodyRefused(413, "Too many fields");
                }
            }
            from = end + 1;
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BodyRefused(400, "Broken percent-encoding");
        }
    }

    /** Adds a value; the database can't keep U+0000, and browsers send line ends as CR LF. */
    static void put(Map<String, List<String>> fields, String name, String value) {
        String clean = value.indexOf('\0') < 0 ? value : value.replace("\0", "");
        fields.computeIfAbsent(name, n -> new ArrayList<>(1)).add(clean.replace("\r\n", "\n"));
    }

    private Body fromJson(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return Body.NONE;
        }
        JsonNode root;
        try {
            root = json.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new BodyRefused(400, "The JSON is broken: " + e.getOriginalMessage());
        }
        if (!root.isObject()) {
            throw new BodyRefused(400, "A JSON object is expected");
        }
        Map<String, List<String>> fields = new HashMap<>();
        Set<String> nested = new HashSet<>();
        root.properties().forEach(field -> {
            Iterable<JsonNode> values = field.getValue().isArray() ? field.getValue() : List.of(field.getValue());
            for (JsonNode value : values) {
                if (value.isContainerNode()) {
                    nested.add(field.getKey());
                    members(field.getKey(), value, fields);
                } else if (!value.isNull()) {
                    put(fields, field.getKey(), plain(value));
                }
            }
        });
        return new Body(fields, Map.of(), nested, List.of());
    }

    /** An object within the object: its plain values as {@code name.x}. */
    private static void members(String name, JsonNode object, Map<String, List<String>> fields) {
        object.properties().forEach(member -> {
            if (member.getValue().isValueNode() && !member.getValue().isNull()) {
                put(fields, name + "." + member.getKey(), plain(member.getValue()));
            }
        });
    }

    private static String plain(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }
}
