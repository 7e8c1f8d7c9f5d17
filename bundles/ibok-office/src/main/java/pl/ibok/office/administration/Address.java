package pl.ibok.office.administration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of lists, with their filter. */
final class Address {
    private Address() {}

    /** @param query names and values by turns; blank values are left out */
    static String of(String path, String... query) {
        StringBuilder address = new StringBuilder(path);
        char mark = '?';
        for (int i = 0; i < query.length; i += 2) {
            if (query[i + 1] != null && !query[i + 1].isBlank()) {
                address.append(mark)
                        .append(query[i])
                        .append('=')
                        .append(URLEncoder.encode(query[i + 1].strip(), StandardCharsets.UTF_8));
                mark = '&';
            }
        }
        return address.toString();
    }
}
