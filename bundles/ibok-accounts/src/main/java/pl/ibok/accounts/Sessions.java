package pl.ibok.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.api.access.Acting;
import pl.ibok.api.access.Caller;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/**
 * Sessions, by the hash of what the cookie carries. They are in the database: a restart keeps them and any node knows them. A session ends
 * when it has not been used for the idle time, and in any case after its longest time.
 */
public final class Sessions {
    private static final Duration OWING = Duration.ofMinutes(15);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final int USER_AGENT = 200;

    private final Store store;
    private final Clock clock;
    private final Changes changes;
    private final Duration idle;
    private final Duration longest;

    public Sessions(Store store, Clock clock, Changes changes, Duration idle, Duration longest) {
        this.store = store;
        this.clock = clock;
        this.changes = changes;
        this.idle = idle;
        this.longest = longest;
    }

    /** Whether a session is open, or what it still owes; which comes after which is {@link SignInSteps}'s matter. */
    public enum Stage {
        OPEN("/"),
        /** The password was right, the code is still to be typed. */
        SECOND_FACTOR("/sign-in/second-factor"),
        /** The password was somebody else's: nothing is open until it has been changed. */
        NEW_PASSWORD("/sign-in/new-password"),
        /** A second factor is demanded, and there is none yet. */
        FACTOR_SET_UP("/sign-in/second-factor/set-up"),
        /** The regulations in force have not been accepted yet. */
        REGULATIONS("/sign-in/regulations");

        private final String path;

        Stage(String path) {
            this.path = path;
        }

        /** The page that a session at this stage opens. */
        public String path() {
            return path;
        }
    }

    /** Where a session comes from: shown to its owner. */
    public record Origin(String address, String userAgent) {
        public Origin {
            address = Addresses.plain(address);
            userAgent = userAgent == null ? "" : userAgent.substring(0, Math.min(USER_AGENT, userAgent.length()));
        }
    }

    /**
     * @param key hash of what the cookie carries, in hex
     * @param customer whom it last worked with, or null
     * @param view whose pages a session of staff shows, or null
     */
    public record Session(
            String key,
            UUID id,
            UUID account,
            Stage stage,
            Instant createdAt,
            Instant lastSeenAt,
            Instant expiresAt,
            String customer,
            String address,
            String userAgent,
            Acting.View view) {

        /** Whether the caller speaks in this session. */
        public boolean isOf(Caller caller) {
            return key.equals(caller.session());
        }
    }

    /** Starts a session; gives what the cookie is to carry. */
    String start(UUID account, Stage stage, Origin origin) {
        String secret = Secrets.token();
        Instant now = clock.now();
        store.sql(
                        """
                        INSERT INTO accounts.session (hash, id, account_id, stage, created_at, last_seen_at, expires_at,
                                                      address, user_agent)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        Secrets.hash(secret),
                        UUID.randomUUID(),
                        account,
                        stage,
                        now,
                        now,
                        now.plus(stage == Stage.OPEN ? longest : OWING),
                        origin.address(),
                        origin.userAgent())
                .update();
        return secret;
    }

    /** The session of this cookie, if it still holds; being asked for counts as use. */
    Optional<Session> find(byte[] hash) {
        Instant now = clock.now();
        Optional<Session> found = store.sql(
                        "SELECT * FROM accounts.session WHERE hash = ? AND expires_at > ? AND last_seen_at > ?",
                        hash,
                        now,
                        now.minus(idle))
                .first(Sessions::session);
        if (found.isPresent() && found.get().lastSeenAt().isBefore(now.minus(SEEN_EVERY))) {
            store.sql(
                            "UPDATE accounts.session SET last_seen_at = ? WHERE hash = ? AND last_seen_at < ?",
                            now,
                            hash,
                            now)
                    .update();
        }
        return found;
    }

    /** Those of the account that hold, the last used first. */
    public List<Session> of(UUID account) {
        Instant now = clock.now();
        return store.sql(
                        "SELECT * FROM accounts.session WHERE account_id = ? AND stage = 'open' AND expires_at > ?"
                                + " AND last_seen_at > ? ORDER BY last_seen_at DESC, id",
                        account,
                        now,
                        now.minus(idle))
                .list(Sessions::session);
    }

    public void end(byte[] hash) {
        store.inTransaction(() -> store.sql("DELETE FROM accounts.session WHERE hash = ? RETURNING account_id", hash)
                .first(row -> row.uuid("account_id"))
                .ifPresent(changes::of));
    }

    /** Ends one of the account's own. */
    public boolean end(UUID account, UUID id) {
        return store.inTransaction(() -> {
            int ended = store.sql("DELETE FROM accounts.session WHERE account_id = ? AND id = ?", account, id)
                    .update();
            changes.of(account);
            return ended == 1;
        });
    }

    /** Ends all of the account's own but the one of this key; gives how many. */
    public int endOthers(UUID account, String key) {
        return store.inTransaction(() -> {
            int ended = store.sql(
                            "DELETE FROM accounts.session WHERE account_id = ? AND hash <> ?",
                            account,
                            HexFormat.of().parseHex(key))
                    .update();
            changes.of(account);
            return ended;
        });
    }

    /** Ends all sessions of these accounts. */
    void endAll(List<UUID> accounts) {
        store.inTransaction(() -> {
            store.sql("DELETE FROM accounts.session WHERE account_id = ANY (CAST(? AS uuid[]))", accounts)
                    .update();
            if (accounts.size() == 1) {
                changes.of(accounts.get(0));
            } else {
                changes.ofAll();
            }
        });
    }

    void endAll(UUID account) {
        store.inTransaction(() -> {
            store.sql("DELETE FROM accounts.session WHERE account_id = ?", account)
                    .update();
            changes.of(account);
        });
    }

    void remember(byte[] hash, UUID account, String customer) {
        store.inTransaction(() -> {
            store.sql(
                            "UPDATE accounts.session SET customer = ? WHERE hash = ? AND account_id = ?",
                            customer,
                            hash,
                            account)
                    .update();
            changes.of(account);
        });
    }

    /** Removes what ended more than a week ago. */
    void clear() {
        Instant weekAgo = clock.now().minus(Duration.ofDays(7));
        store.sql("DELETE FROM accounts.session WHERE expires_at < ? OR last_seen_at < ?", weekAgo, weekAgo.minus(idle))
                .update();
    }

    private static Session session(Row row) {
        return new Session(
                HexFormat.of().formatHex(row.bytes("hash")),
                row.uuid("id"),
                row.uuid("account_id"),
                row.constant("stage", Stage.class),
                row.instant("created_at"),
                row.instant("last_seen_at"),
                row.instant("expires_at"),
                row.text("customer"),
                row.text("address"),
                row.text("user_agent"),
                row.isNull("acting_customer")
                        ? null
                        : new Acting.View(
                                row.text("acting_customer"), row.text("acting_name"), row.instant("acting_until")));
    }
}
