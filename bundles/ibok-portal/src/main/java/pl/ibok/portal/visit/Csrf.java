package pl.ibok.portal.visit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import pl.ibok.portal.Platform;

/**
 * Tokens that a form of ours carries and a form of another site can't know: an HMAC of the session, or, for somebody not signed in, of a
 * random value kept in a signed cookie.
 */
final class Csrf {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Platform platform;
    /** Keyed and copied for each use: finding it and its key costs more than the token itself. */
    private volatile Mac keyed;

    Csrf(Platform platform) {
        this.platform = platform;
    }

    /** Token of a signed-in session. */
    String ofSession(String session) {
        return hmac("session:" + session);
    }

    /** Token of an anonymous cookie. */
    String ofCookie(String cookie) {
        return hmac("anonymous:" + cookie);
    }

    /** A new value for the anonymous cookie: random, and its signature. */
    String newCookie() {
        String random = random(16);
        return random + "." + hmac("cookie:" + random);
    }

    /** Whether the anonymous cookie was made here. */
    boolean genuine(String cookie) {
        int dot = cookie == null ? -1 : cookie.indexOf('.');
        return dot > 0 && same(cookie.substring(dot + 1), hmac("cookie:" + cookie.substring(0, dot)));
    }

    static boolean same(String one, String other) {
        return one != null
                && MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return BASE64.encodeToString(random);
    }

    private String hmac(String text) {
        try {
            Mac mac = (Mac) keyed().clone();
            return BASE64.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | CloneNotSupportedException e) {
            throw new IllegalStateException("HmacSHA256 is missing", e);
        }
    }

    private Mac keyed() throws GeneralSecurityException {
        Mac known = keyed;
        if (known == null) {
            known = Mac.getInstance("HmacSHA256");
            known.init(new SecretKeySpec(platform.keys().key("portal.csrf"), "HmacSHA256"));
            keyed = known;
        }
        return known;
    }
}
