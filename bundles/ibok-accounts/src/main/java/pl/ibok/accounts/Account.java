package pl.ibok.accounts;

import java.time.Instant;
import java.util.UUID;
import pl.ibok.api.store.Row;

/**
 * Who signs in.
 *
 * @param oneTimeUntil until when a password given by somebody else is good for choosing one's own; null once it is chosen
 * @param lockedAt null unless the office has locked the account
 * @param language {@code pl} or {@code en}; null until chosen
 * @param closedAt null unless its owner has closed it
 */
public record Account(
        UUID id,
        String login,
        String name,
        String email,
        Kind kind,
        Instant oneTimeUntil,
        Instant lockedAt,
        String lockedReason,
        String language,
        Instant openedAt,
        Instant closedAt) {

    static final String COLUMNS = "account.id, account.login, account.name, account.email, account.kind,"
            + " account.one_time_until, account.locked_at, account.locked_reason, account.language, account.opened_at,"
            + " account.closed_at";

    public enum Kind {
        CUSTOMER,
        STAFF
    }

    static Account of(Row row) {
        return new Account(
                row.uuid("id"),
                row.text("login"),
                row.text("name"),
                row.text("email"),
                row.constant("kind", Kind.class),
                row.instant("one_time_until"),
                row.instant("locked_at"),
                row.text("locked_reason"),
                row.text("language"),
                row.instant("opened_at"),
                row.instant("closed_at"));
    }

    public boolean locked() {
        return lockedAt != null;
    }

    public boolean staff() {
        return kind == Kind.STAFF;
    }
}
