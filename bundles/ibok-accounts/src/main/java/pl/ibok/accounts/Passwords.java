package pl.ibok.accounts;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Password hashes: Argon2id with a random salt of 16 bytes (RFC 9106; memory and passes from the OWASP Password Storage Cheat Sheet). A hash
 * names its own cost, so that the cost can change: an older one is replaced at the next sign-in.
 */
public final class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Argon2Function cost;
    private final String decoy;
    private final AtomicLong computed = new AtomicLong();

    /** 19 MiB and 2 passes: about 65 ms of one processor. */
    public static Passwords ofTodaysCost() {
        return new Passwords(19_456, 2);
    }

    /**
     * @param memory KiB
     * @param passes over that memory
     */
    public Passwords(int memory, int passes) {
        this.cost = Argon2Function.getInstance(memory, passes, 1, HASH_BYTES, Argon2.ID);
        this.decoy = hash(Secrets.token().toCharArray());
    }

    String hash(char[] password) {
        computed.incrementAndGet();
        return Password.hash(text(password))
                .addRandomSalt(SALT_BYTES)
                .with(cost)
                .getResult();
    }

    /**
     * Checks with the same work whether or not there is such an account.
     *
     * @param hash null = no such account, empty = a closed one; never right
     */
    boolean check(char[] password, String hash) {
        computed.incrementAndGet();
        boolean none = hash == null || hash.isEmpty();
        String against = none ? decoy : hash;
        boolean right = Password.check(text(password), against).with(Argon2Function.getInstanceFromHash(against));
        return right && !none;
    }

    /** Whether the hash was made at another cost than today's. */
    boolean outdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(cost);
    }

    /** How many hashes have been computed so far. */
    long computed() {
        return computed.get();
    }

    /** A letter with a mark is the same, typed as one sign or as two (macOS does the latter). */
    private static String text(char[] password) {
        return Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFC);
    }
}
