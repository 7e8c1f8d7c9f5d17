package pl.ibok.registration.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.api.notices.SecretLinks;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.registration.RegistrationTopics;

/**
 * Following a case without signing in, by its number and a secret. The secret is in the page shown after filing and in the messages' links; here are only
 * hashes. A message's link does not end the earlier ones: people keep the page they were shown.
 */
public final class Following implements SecretLinks {
    private static final int BYTES = 18;

    private final SecureRandom random = new SecureRandom();
    private final Store store;
    private final Cases cases;
    private final Clock clock;

    public Following(Store store, Cases cases, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String name() {
        return RegistrationTopics.FOLLOW;
    }

    @Override
    public Optional<String> path(String about) {
        return cases.find(UUID.fromString(about)).map(c -> "/e-registration/follow/" + secret(c));
    }

    /** A new secret of this case. */
    public String secret(CaseFile c) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.sql(
                        "INSERT INTO registration.follow (hash, case_id, made_at) VALUES (?, ?, ?)",
                        hash(secret),
                        c.id(),
                        clock.now())
                .update();
        return secret;
    }

    /** The case of a secret. */
    public Optional<CaseFile> find(String secret) {
        return store.sql("SELECT case_id FROM registration.follow WHERE hash = ?", hash(secret))
                .first(row -> row.uuid("case_id"))
                .flatMap(cases::find);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
