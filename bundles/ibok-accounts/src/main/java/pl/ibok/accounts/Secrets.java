package pl.ibok.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random secrets, and the hashes that are kept in their place. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without letters and digits that look alike on paper. */
    private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private Secrets() {}

    /** 256 random bits, as text for a cookie or a header. */
    public static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256; enough for what is 256 random bits itself, so that a look-up stays one indexed query. */
    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash in hex, as sessions are named by it. */
    public static String key(String secret) {
        return HexFormat.of().formatHex(hash(secret));
    }

    /** A password to copy from paper once: four groups of four, about 79 bits. */
    public static char[] oneTimePassword() {
        return groups(4);
    }

    /** A code to copy from paper once: three groups of four, about 59 bits; who tries it may try five times a day. */
    public static String activationCode() {
        return new String(groups(3));
    }

    private static char[] groups(int groups) {
        char[] signs = new char[5 * groups - 1];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = i % 5 == 4 ? '-' : LEGIBLE.charAt(RANDOM.nextInt(LEGIBLE.length()));
        }
        return signs;
    }
}
