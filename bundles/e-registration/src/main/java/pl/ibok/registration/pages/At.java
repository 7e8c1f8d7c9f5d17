package pl.ibok.registration.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Addresses of this e-service's pages; each names its customer. */
final class At {
    private At() {}

    static String one(String customer, UUID id) {
        return "/e-registration/cases/" + id + of(customer);
    }

    private static String of(String customer) {
        return "?customer=" + URLEncoder.encode(customer, StandardCharsets.UTF_8);
    }
}
