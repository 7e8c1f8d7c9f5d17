package pl.ibok.reading.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Addresses of this e-service's pages; each names its customer. */
final class At {
    private At() {}

    static String meters(String customer) {
        return "/e-reading" + of(customer);
    }

    static String meter(String customer, UUID meter) {
        return "/e-reading/meters/" + meter + of(customer);
    }

    private static String of(String customer) {
        return "?customer=" + URLEncoder.encode(customer, StandardCharsets.UTF_8);
    }
}
