package pl.ibok.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/** Passwords that are set without the present one: by the owner through a link, or by the office on paper. Each ends every session and token of the account. */
public final class GivenPasswords {
    private final Store store;
    private final Clock clock;
    private final Passwords passwords;
    private final HashingGate gate;
    private final AccountBook book;
    private final Sessions sessions;
    private final Tokens tokens;
    private final AuditTrail audit;

    public GivenPasswords(
            Store store,
            Clock clock,
            Passwords passwords,
            HashingGate gate,
            AccountBook book,
            Sessions sessions,
            Tokens tokens,
            AuditTrail audit) {
        this.store = store;
        this.clock = clock;
        this.passwords = passwords;
        this.gate = gate;
        this.book = book;
        this.sessions = sessions;
        this.tokens = tokens;
        this.audit = audit;
    }

    /**
     * The owner's own choice.
     *
     * @param still asked within the transaction whether the right to do so still holds; what it does is committed with the password
     * @return whether it held and the password is set
     * @throws pl.ibok.api.web.TooMany when too many are hashing passwords right now
     */
    public boolean choose(Account account, char[] next, BooleanSupplier still) {
        String hash = hashNow(next);
        return store.inTransaction(() -> {
            boolean holds = still.getAsBoolean();
            if (holds) {
                own(account, hash);
            }
            return holds;
        });
    }

    /**
     * The hash of a password that somebody has just chosen.
     *
     * @throws pl.ibok.api.web.TooMany when too many are hashing passwords right now
     */
    public String hashNow(char[] chosen) {
        return gate.pass(() -> passwords.hash(chosen));
    }

    /** Sets the owner's own password, in the current transaction. */
    public void own(Account account, String hash) {
        book.password(account.id(), hash, false);
        sessions.endAll(account.id());
        tokens.revokeAll(List.of(account.id()), "password");
        audit.record(Visitors.caller(account), "accounts.password-set", null, "account " + account.login(), "");
    }

    /** The hash of a password for paper; waits for its turn, so that people who sign in wait for one hash at most. */
    public String hash(char[] oneTimePassword) {
        return gate.passPatiently(() -> passwords.hash(oneTimePassword));
    }

    /**
     * Sets one-time passwords by one statement, in the current transaction; sessions and tokens end. An account whose owner has chosen a password meanwhile keeps it when
     * {@code onlyUnused}.
     *
     * @return how many were set
     */
    public int set(List<UUID> accounts, List<String> hashes, boolean onlyUnused) {
        Instant now = clock.now();
        List<UUID> set = store.sql(
                        """
                        UPDATE accounts.account AS a
                           SET password_hash = t.hash, password_changed_at = ?, one_time_until = ?
                          FROM unnest(?, ?) AS t (id, hash)
                         WHERE a.id = t.id AND (NOT ? OR a.password_hash = '' OR a.one_time_until IS NOT NULL)
                        RETURNING a.id
                        """,
                        now,
                        now.plus(AccountBook.ONE_TIME),
                        new ArrayList<>(accounts),
                        hashes,
                        onlyUnused)
                .list(row -> row.uuid("id"));
        sessions.endAll(set);
        tokens.revokeAll(set, "password");
        return set.size();
    }
}
