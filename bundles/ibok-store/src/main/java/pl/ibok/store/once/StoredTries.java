package pl.ibok.store.once;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import pl.ibok.api.store.Keys;
import pl.ibok.api.store.Tries;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.TooMany;
import pl.ibok.store.transaction.Statements;
import pl.ibok.store.transaction.Transactions;

/** Counts addresses by {@link Networks}, in spans that begin at the full hour or day; in a transaction of its own, so that a try counts also when its request fails. */
public final class StoredTries implements Tries {
    private static final Duration KEPT = Duration.ofDays(2);

    private final Statements statements;
    private final Keys keys;
    private final Clock clock;

    public StoredTries(Transactions transactions, Keys keys, Clock clock) {
        this.statements = new Statements(transactions);
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public void count(String kind, String who, Duration span, int most) {
        Instant now = clock.now();
        Instant since = Instant.ofEpochSecond(now.getEpochSecond() / span.toSeconds() * span.toSeconds());
        int tries = statements
                .apart(
                        """
                        INSERT INTO store.tries AS t (what, since, tries) VALUES (?, ?, 1)
                        ON CONFLICT (what, since) DO UPDATE SET tries = t.tries + 1 RETURNING tries""",
                        kind + " " + span.toSeconds() + " " + hashed(Networks.of(who)),
                        since)
                .one(row -> row.number("tries"));
        if (tries > most) {
            throw new TooMany(kind, Duration.between(now, since.plus(span)));
        }
    }

    /** Forgets what is over. */
    public void clean() {
        statements
                .apart("DELETE FROM store.tries WHERE since < ?", clock.now().minus(KEPT))
                .update();
    }

    private String hashed(String who) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.key("store.tries"), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(who.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
