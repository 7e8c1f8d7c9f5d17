package pl.ibok.accounts.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses with a query. */
final class Query {
    private Query() {}

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
}
