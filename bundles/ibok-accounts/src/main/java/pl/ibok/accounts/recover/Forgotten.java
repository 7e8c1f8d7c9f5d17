package pl.ibok.accounts.recover;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pl.ibok.accounts.Account;
import pl.ibok.accounts.AccountBook;
import pl.ibok.accounts.GivenPasswords;
import pl.ibok.accounts.link.Links;
import pl.ibok.accounts.link.Post;
import pl.ibok.accounts.link.Purpose;
import pl.ibok.api.access.Audit;
import pl.ibok.api.store.Outbox;
import pl.ibok.api.store.OutboxListener;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/**
 * Forgotten passwords. What was typed is only written down in the request; which account it is, and whether there is one, is found out afterwards, so that
 * neither the answer nor its time tells anything.
 */
public final class Forgotten implements OutboxListener {
    private static final String TOPIC = "accounts.forgotten";

    private final Store store;
    private final Clock clock;
    private final Outbox outbox;
    private final AccountBook book;
    private final GivenPasswords passwords;
    private final Links links;
    private final Post post;
    private final Audit audit;

    public Forgotten(
            Store store,
            Clock clock,
            Outbox outbox,
            AccountBook book,
            GivenPasswords passwords,
            Links links,
            Post post,
            Audit audit) {
        this.store = store;
        this.clock = clock;
        this.outbox = outbox;
        this.book = book;
        this.passwords = passwords;
        this.links = links;
        this.post = post;
        this.audit = audit;
    }

    void ask(String typed) {
        store.inTransaction(() -> {
            UUID id = UUID.randomUUID();
            store.sql(
                            "INSERT INTO accounts.password_request (id, typed, asked_at) VALUES (?, ?, ?)",
                            id,
                            typed.strip(),
                            clock.now())
                    .update();
            outbox.publish(TOPIC, "{\"id\":\"" + id + "\"}");
        });
    }

    @Override
    public String name() {
        return TOPIC;
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public void on(Fact fact) {
        store.sql(
                        "DELETE FROM accounts.password_request WHERE id = CAST(CAST(? AS jsonb) ->> 'id' AS uuid)"
                                + " RETURNING typed",
                        fact.payload())
                .first(row -> row.text("typed"))
                .ifPresent(typed -> book.meant(typed).forEach(this::send));
    }

    /** Only to an address that was confirmed; who has none goes to the office. */
    private void send(Account account) {
        if (account.email() == null || account.email().isBlank()) {
            return;
        }
        Map<String, Object> facts = Map.of("login", account.login());
        if (book.hasPassword(account.id())) {
            post.linkToAccount("accounts.passwordLink", Purpose.PASSWORD, account.id(), facts);
        } else {
            post.linkToAccount("accounts.activation", Purpose.ACTIVATION, account.id(), facts);
        }
        audit.record("accounts.password-link", null, "account " + account.login(), "");
    }

    /** Forgets what could not be looked up within a day. */
    public void clear() {
        store.sql(
                        "DELETE FROM accounts.password_request WHERE asked_at < ?",
                        clock.now().minus(Duration.ofDays(1)))
                .update();
    }

    /** Whether the account may still be helped; asked when the message goes. */
    public boolean open(UUID account) {
        return book.find(account).filter(found -> !found.locked()).isPresent();
    }

    /** The account of a link that still holds. */
    Optional<Account> owner(String secret) {
        return links.find(Purpose.PASSWORD, secret)
                .filter(Links.Link::good)
                .flatMap(link -> book.find(link.about()))
                .filter(account -> !account.locked());
    }

    /**
     * Sets the new password; every session ends and the owner is told.
     *
     * @return false when the link has been used meanwhile
     * @throws pl.ibok.api.web.TooMany when too many are hashing passwords right now
     */
    boolean choose(Account account, String secret, char[] next) {
        return passwords.choose(account, next, () -> {
            boolean mine = links.use(Purpose.PASSWORD, secret);
            if (mine) {
                post.tellAccount(
                        "accounts.passwordChanged", account.id(), Map.of("login", account.login()), "/account");
            }
            return mine;
        });
    }
}
