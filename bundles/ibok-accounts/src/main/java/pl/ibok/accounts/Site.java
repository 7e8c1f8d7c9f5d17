package pl.ibok.accounts;

import java.util.Map;

/** Where people reach the portal, as the environment says. */
final class Site {
    private Site() {}

    /** {@code IBOK_PUBLIC_URL}, else this machine at {@code IBOK_HTTP_PORT}; without a slash at its end. */
    static String address(Map<String, String> environment) {
        String here = "http://localhost:" + environment.getOrDefault("IBOK_HTTP_PORT", "8181");
        String address = environment.getOrDefault("IBOK_PUBLIC_URL", here).strip();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
