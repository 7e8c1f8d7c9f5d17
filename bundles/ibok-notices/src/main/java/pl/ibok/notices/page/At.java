package pl.ibok.notices.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import pl.ibok.api.web.Missing;

/** Addresses with a query. */
final class At {
    private At() {}

    /** The path with those of the pairs that have a value. */
    static String path(String path, Object... namesAndValues) {
        StringBuilder address = new StringBuilder(path);
        char separator = '?';
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1] == null ? "" : namesAndValues[i + 1].toString();
            if (!value.isEmpty()) {
                address.append(separator)
                        .append(namesAndValues[i])
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
                separator = '&';
            }
        }
        return address.toString();
    }

    /** What can't be an id is not here. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Missing(text);
        }
    }
}
