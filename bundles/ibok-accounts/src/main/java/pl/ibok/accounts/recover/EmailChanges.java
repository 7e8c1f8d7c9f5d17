package pl.ibok.accounts.recover;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.accounts.Account;
import pl.ibok.accounts.AccountBook;
import pl.ibok.accounts.Tokens;
import pl.ibok.accounts.issue.News;
import pl.ibok.accounts.link.Post;
import pl.ibok.accounts.link.Post.Addressee;
import pl.ibok.accounts.link.Purpose;
import pl.ibok.api.access.Accounts;
import pl.ibok.api.access.Audit;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/**
 * E-mail addresses on their way in. An account has an address only after its owner has confirmed it from there; in place of an earlier one only after that one
 * has agreed too, or the office in its place.
 */
public final class EmailChanges {
    private static final Duration LIFE = Duration.ofHours(Purpose.EMAIL_NEW.hours());

    private final Store store;
    private final Clock clock;
    private final AccountBook book;
    private final Accounts sessions;
    private final Tokens tokens;
    private final Post post;
    private final Audit audit;

    public EmailChanges(
            Store store, Clock clock, AccountBook book, Accounts sessions, Tokens tokens, Post post, Audit audit) {
        this.store = store;
        this.clock = clock;
        this.book = book;
        this.sessions = sessions;
        this.tokens = tokens;
        this.post = post;
        this.audit = audit;
    }

    /**
     * A change that is not through yet.
     *
     * @param oldEmail the address so far, or null
     */
    public record Change(
            UUID id, UUID account, String oldEmail, String newEmail, boolean newConfirmed, boolean oldConfirmed) {
        static Change of(Row row) {
            return new Change(
                    row.uuid("id"),
                    row.uuid("account_id"),
                    row.text("old_email"),
                    row.text("new_email"),
                    !row.isNull("new_confirmed_at"),
                    !row.isNull("old_confirmed_at"));
        }
    }

    /**
     * Begins a change and sends the links, in the current transaction; one that was open ends.
     *
     * @param byOffice whether staff have made sure who it is: the earlier address is only told
     */
    public void begin(UUID accountId, String email, boolean byOffice) {
        store.inTransaction(() -> {
            Account account = book.find(accountId).orElseThrow();
            Instant now = clock.now();
            UUID id = UUID.randomUUID();
            store.sql(
                            "UPDATE accounts.email_change SET ended = 'replaced', ended_at = ?"
                                    + " WHERE account_id = ? AND ended IS NULL",
                            now,
                            accountId)
                    .update();
            store.sql(
                            "INSERT INTO accounts.email_change (id, account_id, old_email, new_email, asked_at, old_confirmed_at)"
                                    + " VALUES (?, ?, ?, ?, ?, ?)",
                            id,
                            accountId,
                            account.email(),
                            email.strip(),
                            now,
                            account.email() == null || byOffice ? now : null)
                    .update();
            Map<String, Object> facts = Map.of("login", account.login(), "email", News.masked(email.strip()));
            post.linkToAddress("accounts.emailNew", Purpose.EMAIL_NEW, id, addressee(account, email.strip()), facts);
            if (account.email() != null) {
                post.linkToAddress(
                        "accounts.emailOld", Purpose.EMAIL_OLD, id, addressee(account, account.email()), facts);
            }
            audit.record("accounts.email-asked", null, "account " + account.login(), byOffice ? "office" : "");
        });
    }

    /** Whether the change still waits for anything; asked when its messages go. */
    public boolean open(UUID id) {
        return find(id).isPresent();
    }

    /** A change that is still open. */
    public Optional<Change> find(UUID id) {
        return store.sql(
                        "SELECT * FROM accounts.email_change WHERE id = ? AND ended IS NULL AND asked_at > ?",
                        id,
                        clock.now().minus(LIFE))
                .first(Change::of);
    }

    Optional<Change> of(UUID account) {
        return store.sql(
                        "SELECT * FROM accounts.email_change WHERE account_id = ? AND ended IS NULL AND asked_at > ?",
                        account,
                        clock.now().minus(LIFE))
                .first(Change::of);
    }

    /**
     * One of the addresses agrees; when both have, the account has the new one.
     *
     * @return whether it is through; empty when the change was open no more
     */
    Optional<Boolean> confirm(UUID id, boolean isNew) {
        String column = isNew ? "new_confirmed_at" : "old_confirmed_at";
        return store.inTransaction(() -> {
            // The row lock lets both links, used at the same time on two nodes, see each other.
            Optional<Change> confirmed = store.sql(
                            "UPDATE accounts.email_change SET " + column
                                    + " = ? WHERE id = ? AND ended IS NULL AND asked_at > ?" + " RETURNING *",
                            clock.now(),
                            id,
                            clock.now().minus(LIFE))
                    .first(Change::of);
            confirmed.ifPresent(change ->
                    audit.record("accounts.email-confirmed", null, "change of e-mail " + id, isNew ? "new" : "old"));
            boolean both = confirmed
                    .filter(change -> change.newConfirmed() && change.oldConfirmed())
                    .isPresent();
            if (both) {
                apply(confirmed.get());
            }
            return confirmed.map(change -> both);
        });
    }

    /** The owner of the earlier address says it wasn't them: the change ends, and so do all sessions and tokens of the account. */
    boolean refuse(UUID id) {
        return store.inTransaction(() -> {
            Optional<UUID> account = store.sql(
                            "UPDATE accounts.email_change SET ended = 'refused', ended_at = ?"
                                    + " WHERE id = ? AND ended IS NULL RETURNING account_id",
                            clock.now(),
                            id)
                    .first(row -> row.uuid("account_id"));
            account.ifPresent(found -> {
                sessions.signOutEverywhere(found);
                tokens.revokeAll(List.of(found), "e-mail");
                audit.record("accounts.email-refused", null, "change of e-mail " + id, "");
            });
            return account.isPresent();
        });
    }

    private void apply(Change change) {
        store.sql(
                        "UPDATE accounts.email_change SET ended = 'done', ended_at = ? WHERE id = ?",
                        clock.now(),
                        change.id())
                .update();
        book.email(change.account(), change.oldEmail(), change.newEmail());
        Account account = book.find(change.account()).orElseThrow();
        audit.record("accounts.email-changed", null, "account " + account.login(), "");
        Map<String, Object> facts = Map.of("login", account.login(), "email", News.masked(change.newEmail()));
        post.tellAccount("accounts.emailChanged", account.id(), facts, "/account");
        if (change.oldEmail() != null) {
            post.tellAddress("accounts.emailChanged", addressee(account, change.oldEmail()), facts, null);
        }
    }

    /** Forgets changes that ended or lapsed a month ago. */
    public void clear() {
        store.sql(
                        "DELETE FROM accounts.email_change WHERE asked_at < ?",
                        clock.now().minus(Duration.ofDays(30)))
                .update();
    }

    private static Addressee addressee(Account account, String email) {
        return new Addressee(email, account.name(), account.language());
    }
}
