package pl.ibok.accounts.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.accounts.Secrets;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/** The links' secrets by their hashes. There is one link for a matter: a newer one ends the earlier. */
public final class Links {
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Store store;
    private final Clock clock;

    public Links(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A link that somebody has opened.
     *
     * @param about the account, the registration or the change of e-mail
     */
    public record Link(Purpose purpose, UUID about, State state) {
        public boolean good() {
            return state == State.GOOD;
        }
    }

    /** Whether a link may still be used. */
    public enum State {
        GOOD,
        EXPIRED,
        USED
    }

    /** Makes the link for the matter; gives its path. */
    String make(Purpose purpose, UUID about) {
        String secret = Secrets.token();
        store.sql(
                        """
                        INSERT INTO accounts.secret_link (purpose, about, hash, expires_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (purpose, about) DO UPDATE
                           SET hash = excluded.hash, expires_at = excluded.expires_at, used_at = NULL
                        """,
                        purpose,
                        about,
                        Secrets.hash(secret),
                        clock.now().plus(purpose.life()))
                .update();
        return purpose.path() + secret;
    }

    /** The link of this secret; empty when there never was one, or a newer one has taken its place. */
    public Optional<Link> find(Purpose purpose, String secret) {
        Instant now = clock.now();
        return store.sql(
                        "SELECT about, expires_at, used_at FROM accounts.secret_link WHERE hash = ? AND purpose = ?",
                        Secrets.hash(secret),
                        purpose)
                .first(row -> new Link(
                        purpose, row.uuid("about"), state(row.instant("used_at"), row.instant("expires_at"), now)));
    }

    /** Uses the link up, in the current transaction; false when somebody was faster, here or on another node, or when its time is over. */
    public boolean use(Purpose purpose, String secret) {
        Instant now = clock.now();
        return store.sql(
                                "UPDATE accounts.secret_link SET used_at = ?"
                                        + " WHERE hash = ? AND purpose = ? AND used_at IS NULL AND expires_at > ?",
                                now,
                                Secrets.hash(secret),
                                purpose,
                                now)
                        .update()
                == 1;
    }

    /** Ends the link for the matter, if there is one. */
    public void end(Purpose purpose, UUID about) {
        store.sql("DELETE FROM accounts.secret_link WHERE purpose = ? AND about = ?", purpose, about)
                .update();
    }

    /** Forgets links that ended long ago. */
    public void clear() {
        store.sql(
                        "DELETE FROM accounts.secret_link WHERE expires_at < ?",
                        clock.now().minus(REMEMBERED))
                .update();
    }

    private static State state(Instant used, Instant expires, Instant now) {
        if (used != null) {
            return State.USED;
        }
        return expires.isAfter(now) ? State.GOOD : State.EXPIRED;
    }
}
