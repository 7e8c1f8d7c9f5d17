package pl.ibok.accounts.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time codes by time (RFC 6238): HMAC-SHA-1, six digits, thirty seconds, which is what every authenticator application understands. A clock may be wrong by
 * one step either way.
 */
public final class Totp {
    public static final int DIGITS = 6;
    public static final int SECONDS = 30;
    private static final int MODULUS = 1_000_000;

    private Totp() {}

    /** Thirty-second steps since 1970. */
    public static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    /** The code of a step, with leading zeros. */
    public static String code(byte[] secret, long step) {
        return String.format("%0" + DIGITS + "d", truncated(secret, step) % MODULUS);
    }

    /**
     * The step whose code was typed, among the present one and its neighbours.
     *
     * @param after only later steps count, so that a code is good once
     */
    public static OptionalLong match(byte[] secret, String typed, Instant now, long after) {
        byte[] given = typed.getBytes(StandardCharsets.US_ASCII);
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - 1; step <= step(now) + 1; step++) {
            boolean same = MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.US_ASCII), given);
            if (same && step > after) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** Dynamic truncation, RFC 4226 section 5.3: 31 bits. */
    static int truncated(byte[] secret, long step) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        return ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
