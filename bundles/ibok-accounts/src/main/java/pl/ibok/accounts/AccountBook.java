package pl.ibok.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/** The accounts: opening, finding, locking, and their passwords' hashes. */
public final class AccountBook {
    /** How long a password given by somebody else is good for. */
    public static final Duration ONE_TIME = Duration.ofDays(30);

    private final Store store;
    private final Clock clock;
    private final Changes changes;
    private final AuditTrail audit;

    public AccountBook(Store store, Clock clock, Changes changes, AuditTrail audit) {
        this.store = store;
        this.clock = clock;
        this.changes = changes;
        this.audit = audit;
    }

    /** An account with the hash of its password. */
    record Known(Account account, String hash) {}

    /**
     * Opens an account, or gives the one of that login, untouched.
     *
     * @param oneTime whether the password was chosen by somebody else and must be changed
     */
    UUID open(Account.Kind kind, String login, String name, String email, String hash, boolean oneTime) {
        return store.inTransaction(() -> insert(kind, login, name, email, hash, oneTime)
                .orElseGet(() -> byLogin(login).orElseThrow().account().id()));
    }

    /**
     * Opens a customer's account that nobody can sign in to until a password is set: by a letter or by its owner through a link.
     *
     * @return empty when the login is taken
     */
    public Optional<UUID> openWithoutPassword(String login, String name, String email) {
        return store.inTransaction(() -> insert(Account.Kind.CUSTOMER, login, name, email, "", false));
    }

    private Optional<UUID> insert(
            Account.Kind kind, String login, String name, String email, String hash, boolean oneTime) {
        UUID id = UUID.randomUUID();
        Instant now = clock.now();
        int opened = store.sql(
                        """
                        INSERT INTO accounts.account
                            (id, login, name, email, kind, password_hash, password_changed_at, one_time_until, opened_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """,
                        id,
                        login.strip(),
                        name,
                        email,
                        kind,
                        hash,
                        now,
                        oneTime ? now.plus(ONE_TIME) : null,
                        now)
                .update();
        if (opened == 0) {
            return Optional.empty();
        }
        audit.record(
                "accounts.opened", null, "account " + login.strip(), kind.name().toLowerCase(Locale.ROOT));
        return Optional.of(id);
    }

    Optional<Known> byLogin(String login) {
        return store.sql(
                        "SELECT " + Account.COLUMNS + ", account.password_hash FROM accounts.account"
                                + " WHERE lower(account.login) = lower(?)",
                        login.strip())
                .first(row -> new Known(Account.of(row), row.text("password_hash")));
    }

    /**
     * Whom somebody means who signs in: the account of this login, else the only one with this confirmed e-mail address. An address of several accounts names
     * none of them; one that waits for its first password has not confirmed its address yet. One statement, whatever is typed.
     */
    Optional<Known> signingIn(String typed) {
        String name = typed.strip();
        return store.sql(
                        "SELECT " + Account.COLUMNS + ", account.password_hash FROM accounts.account JOIN ("
                                + " SELECT id, 1 AS turn FROM accounts.account WHERE lower(login) = lower(?)"
                                + " UNION ALL"
                                + " SELECT (array_agg(id))[1], 2 FROM accounts.account"
                                + " WHERE email IS NOT NULL AND lower(email) = lower(?) AND password_hash <> ''"
                                + " HAVING count(*) = 1"
                                + ") AS meant ON meant.id = account.id ORDER BY meant.turn LIMIT 1",
                        name,
                        name)
                .first(row -> new Known(Account.of(row), row.text("password_hash")));
    }

    public Optional<Account> find(UUID id) {
        return store.sql("SELECT " + Account.COLUMNS + " FROM accounts.account WHERE account.id = ?", id)
                .first(Account::of);
    }

    public Optional<UUID> idOf(String login) {
        return byLogin(login).map(known -> known.account().id());
    }

    public boolean taken(String login) {
        return store.sql("SELECT 1 FROM accounts.account WHERE lower(login) = lower(?)", login.strip())
                .first(row -> true)
                .isPresent();
    }

    /**
     * Accounts by name; those whose login, name, e-mail or a customer's code contains the text.
     *
     * @param from how many to leave out first
     */
    public List<Account> search(String text, int from, int most) {
        String wanted = text == null ? "" : text.strip();
        return store.sql(
                        "SELECT " + Account.COLUMNS + " FROM accounts.account WHERE ? = ''"
                                + " OR account.search LIKE '%' || ? || '%'"
                                + " OR EXISTS (SELECT 1 FROM accounts.customer_grant AS g"
                                + " WHERE g.account_id = account.id AND g.customer = ?)"
                                + " ORDER BY account.name, account.id LIMIT ? OFFSET ?",
                        wanted,
                        literal(wanted.toLowerCase(Locale.ROOT)),
                        wanted,
                        most,
                        from)
                .list(Account::of);
    }

    /** The accounts, not locked, that somebody may mean by this login or confirmed e-mail address; at most five. */
    public List<Account> meant(String typed) {
        return store.sql(
                        "SELECT " + Account.COLUMNS + " FROM accounts.account WHERE account.locked_at IS NULL"
                                + " AND account.id IN (SELECT id FROM accounts.account WHERE lower(login) = lower(?)"
                                + " UNION SELECT id FROM accounts.account WHERE email IS NOT NULL AND lower(email) = lower(?))"
                                + " ORDER BY account.login LIMIT 5",
                        typed.strip(),
                        typed.strip())
                .list(Account::of);
    }

    /**
     * Sets the confirmed e-mail address, in the current transaction. A login that was the earlier address becomes the new one, unless that login is taken.
     */
    public void email(UUID id, String before, String email) {
        store.sql(
                        """
                        UPDATE accounts.account AS a
                           SET email = ?,
                               login = CASE WHEN lower(a.login) = lower(?) AND NOT EXISTS
                                   (SELECT 1 FROM accounts.account AS o WHERE lower(o.login) = lower(?))
                                   THEN ? ELSE a.login END
                         WHERE a.id = ?
                        """,
                        email,
                        before == null ? "" : before,
                        email,
                        email,
                        id)
                .update();
        changes.of(id);
    }

    /**
     * Takes away the e-mail address of an account that has had no password yet, in the current transaction: it came from paper and waited for a link to be used
     * from its mailbox.
     *
     * @return the address; empty when there was none, or its owner has chosen a password through the link
     */
    public Optional<String> takeBackEmail(UUID id) {
        // Locked, so that a link that is used at this very moment counts either wholly or not at all.
        Optional<String> waiting = store.sql(
                        "SELECT email FROM accounts.account WHERE id = ? AND password_hash = '' AND email IS NOT NULL FOR UPDATE",
                        id)
                .first(row -> row.text("email"));
        if (waiting.isPresent()) {
            store.sql("UPDATE accounts.account SET email = NULL WHERE id = ?", id)
                    .update();
            changes.of(id);
        }
        return waiting;
    }

    /** The accounts that are granted the customer, whatever the days. */
    public List<Account> ofCustomer(String customer) {
        return store.sql(
                        "SELECT " + Account.COLUMNS + " FROM accounts.account JOIN accounts.customer_grant AS g"
                                + " ON g.account_id = account.id WHERE g.customer = ? ORDER BY account.login",
                        customer)
                .list(Account::of);
    }

    /** Whether the account has a password that its owner has chosen. */
    public boolean hasOwnPassword(UUID id) {
        return store.sql(
                        "SELECT 1 FROM accounts.account WHERE id = ? AND password_hash <> '' AND one_time_until IS NULL",
                        id)
                .first(row -> true)
                .isPresent();
    }

    /** Whether anybody can sign in to it: with a password of their own or with one from a letter. */
    public boolean hasPassword(UUID id) {
        return store.sql("SELECT 1 FROM accounts.account WHERE id = ? AND password_hash <> ''", id)
                .first(row -> true)
                .isPresent();
    }

    /** Locks the account and ends its sessions; tokens stop working too. */
    public void lock(UUID id, String reason) {
        store.inTransaction(() -> {
            int locked = store.sql(
                            "UPDATE accounts.account SET locked_at = ?, locked_reason = ? WHERE id = ? AND locked_at IS NULL",
                            clock.now(),
                            reason,
                            id)
                    .update();
            if (locked == 1) {
                store.sql("DELETE FROM accounts.session WHERE account_id = ?", id)
                        .update();
                audit.record("accounts.locked", null, subject(id), reason);
                changes.of(id);
            }
        });
    }

    public void unlock(UUID id) {
        store.inTransaction(() -> {
            int unlocked = store.sql(
                            "UPDATE accounts.account SET locked_at = NULL, locked_reason = NULL"
                                    + " WHERE id = ? AND locked_at IS NOT NULL",
                            id)
                    .update();
            if (unlocked == 1) {
                audit.record("accounts.unlocked", null, subject(id), "");
                changes.of(id);
            }
        });
    }

    void password(UUID id, String hash, boolean oneTime) {
        Instant now = clock.now();
        store.sql(
                        "UPDATE accounts.account SET password_hash = ?, password_changed_at = ?, one_time_until = ? WHERE id = ?",
                        hash,
                        now,
                        oneTime ? now.plus(ONE_TIME) : null,
                        id)
                .update();
    }

    /** The same password at another cost, unless it has been changed in between. */
    void rehash(UUID id, String before, String hash) {
        store.sql("UPDATE accounts.account SET password_hash = ? WHERE id = ? AND password_hash = ?", hash, id, before)
                .update();
    }

    public void language(UUID id, String language) {
        store.inTransaction(() -> {
            store.sql("UPDATE accounts.account SET language = ? WHERE id = ?", language, id)
                    .update();
            changes.of(id);
        });
    }

    public Set<String> roles(UUID id) {
        return Set.copyOf(store.sql("SELECT role FROM accounts.account_role WHERE account_id = ?", id)
                .list(row -> row.text("role")));
    }

    String subject(UUID id) {
        return "account " + find(id).map(Account::login).orElse(id.toString());
    }

    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
