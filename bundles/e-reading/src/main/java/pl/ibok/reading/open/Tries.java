package pl.ibok.reading.open;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import pl.ibok.api.store.Keys;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.TooMany;

/** Counts tries in the database, so that all nodes count together. Addresses and codes are kept as keyed hashes only. */
public final class Tries {
    private static final Duration KEPT = Duration.ofDays(2);

    private final Store store;
    private final Clock clock;
    private final Keys keys;

    public Tries(Store store, Keys keys, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Counts a try.
     *
     * @throws TooMany when there were more than so many in this hour, day or whatever the span is
     */
    void count(String kind, String who, Duration span, int most) {
        Instant now = clock.now();
        Instant since = Instant.ofEpochSecond(now.getEpochSecond() / span.toSeconds() * span.toSeconds());
        int tries = store.sql(
                        """
                        INSERT INTO reading.open_try AS t (what, since, tries) VALUES (?, ?, 1)
                        ON CONFLICT (what, since) DO UPDATE SET tries = t.tries + 1 RETURNING tries""",
                        kind + " " + hashed(who),
                        since)
                .one(row -> row.number("tries"));
        if (tries == 1) {
            store.sql("DELETE FROM reading.open_try WHERE since < ?", now.minus(KEPT))
                    .update();
        }
        if (tries > most) {
            throw new TooMany(kind, Duration.between(now, since.plus(span)));
        }
    }

    private String hashed(String who) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.key("reading.tries"), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(who.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
