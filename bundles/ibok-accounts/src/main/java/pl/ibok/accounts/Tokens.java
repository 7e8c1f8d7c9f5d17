package pl.ibok.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/** Tokens for programs: shown once, kept as a hash, narrower than their account, and expiring. */
public final class Tokens {
    /** Lets scanners of published code know one when they see it. */
    static final String PREFIX = "ibok_";

    public static final int MOST_DAYS = 366;
    private static final Duration USED_EVERY = Duration.ofMinutes(1);

    private final Store store;
    private final Clock clock;
    private final Changes changes;
    private final AuditTrail audit;

    public Tokens(Store store, Clock clock, Changes changes, AuditTrail audit) {
        this.store = store;
        this.clock = clock;
        this.changes = changes;
        this.audit = audit;
    }

    /** @param scopes permissions it is narrowed to; {@code *} = all of its account */
    public record Token(
            UUID id,
            UUID account,
            String name,
            Set<String> scopes,
            Instant createdAt,
            Instant expiresAt,
            Instant lastUsedAt) {}

    /** A token just made, with the secret that is never seen again. */
    public record Made(Token token, String secret) {}

    public Made make(Account account, String name, Set<String> scopes, int days) {
        return store.inTransaction(() -> {
            String secret = PREFIX + Secrets.token();
            Instant now = clock.now();
            Token token = new Token(
                    UUID.randomUUID(),
                    account.id(),
                    name,
                    Set.copyOf(scopes),
                    now,
                    now.plus(Duration.ofDays(days)),
                    null);
            store.sql(
                            "INSERT INTO accounts.token (hash, id, account_id, name, scopes, created_at, expires_at)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                            Secrets.hash(secret),
                            token.id(),
                            account.id(),
                            name,
                            token.scopes(),
                            token.createdAt(),
                            token.expiresAt())
                    .update();
            audit.record(
                    Visitors.caller(account),
                    "accounts.token-made",
                    null,
                    "token " + token.id(),
                    String.join(" ", scopes));
            return new Made(token, secret);
        });
    }

    Optional<Token> find(byte[] hash) {
        Instant now = clock.now();
        Optional<Token> found = store.sql(
                        "SELECT * FROM accounts.token WHERE hash = ? AND expires_at > ? AND revoked_at IS NULL",
                        hash,
                        now)
                .first(Tokens::token);
        boolean stale = found.map(Token::lastUsedAt)
                .map(used -> used.isBefore(now.minus(USED_EVERY)))
                .orElse(true);
        if (found.isPresent() && stale) {
            store.sql("UPDATE accounts.token SET last_used_at = ? WHERE hash = ?", now, hash)
                    .update();
        }
        return found;
    }

    /** Those that work, the newest first. */
    public List<Token> of(UUID account) {
        return store.sql(
                        "SELECT * FROM accounts.token WHERE account_id = ? AND expires_at > ? AND revoked_at IS NULL"
                                + " ORDER BY created_at DESC, id",
                        account,
                        clock.now())
                .list(Tokens::token);
    }

    public boolean revoke(UUID account, UUID id) {
        return store.inTransaction(() -> {
            int revoked = store.sql(
                            "UPDATE accounts.token SET revoked_at = ? WHERE account_id = ? AND id = ? AND revoked_at IS NULL",
                            clock.now(),
                            account,
                            id)
                    .update();
            if (revoked == 1) {
                audit.record("accounts.token-revoked", null, "token " + id, "");
                changes.of(account);
            }
            return revoked == 1;
        });
    }

    /**
     * Revokes all that work of these accounts, by one statement, in the current transaction: whoever got hold of an account may have made one, and it would outlive
     * the password.
     *
     * @param why what is done beside it, for the audit
     */
    public void revokeAll(List<UUID> accounts, String why) {
        store.inTransaction(() -> {
            Instant now = clock.now();
            List<Token> revoked = store.sql(
                            "UPDATE accounts.token SET revoked_at = ? WHERE account_id = ANY (CAST(? AS uuid[]))"
                                    + " AND revoked_at IS NULL AND expires_at > ? RETURNING *",
                            now,
                            accounts,
                            now)
                    .list(Tokens::token);
            if (!revoked.isEmpty()) {
                audit.recordEach(
                        "accounts.token-revoked",
                        Collections.nCopies(revoked.size(), ""),
                        revoked.stream().map(each -> "token " + each.id()).toList(),
                        why);
                revoked.stream().map(Token::account).distinct().forEach(changes::of);
            }
        });
    }

    private static Token token(Row row) {
        return new Token(
                row.uuid("id"),
                row.uuid("account_id"),
                row.text("name"),
                Set.copyOf(row.texts("scopes")),
                row.instant("created_at"),
                row.instant("expires_at"),
                row.instant("last_used_at"));
    }
}
