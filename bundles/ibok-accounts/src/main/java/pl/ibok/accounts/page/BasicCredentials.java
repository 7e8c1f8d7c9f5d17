package pl.ibok.accounts.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Login and password of an HTTP Basic header (RFC 7617, UTF-8). */
record BasicCredentials(String login, char[] password) {
    private static final String BASIC = "Basic ";

    static Optional<BasicCredentials> of(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            String pair = new String(decoded, StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 1
                    ? Optional.empty()
                    : Optional.of(new BasicCredentials(
                            pair.substring(0, colon), pair.substring(colon + 1).toCharArray()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
