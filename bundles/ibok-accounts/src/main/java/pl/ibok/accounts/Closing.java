package pl.ibok.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/**
 * Closing an account by its owner. Sign-in, e-mail, sessions, tokens and the second factor go at once and the grants end, those passed on too; the customer's data
 * and the audit stay, and so does the name, so that the office sees whose account it was.
 */
public final class Closing {
    private final Store store;
    private final Clock clock;
    private final Changes changes;
    private final AuditTrail audit;

    public Closing(Store store, Clock clock, Changes changes, AuditTrail audit) {
        this.store = store;
        this.clock = clock;
        this.changes = changes;
        this.audit = audit;
    }

    /** Closes it for good; what is closed already stays as it is. Staff's accounts are closed by the office. */
    public void close(Account account) {
        if (account.staff()) {
            throw new IllegalArgumentException("An account of staff is closed by the office");
        }
        store.inTransaction(() -> {
            int closed = store.sql(
                            """
                            UPDATE accounts.account
                               SET login = 'closed-' || id, email = NULL, password_hash = '', one_time_until = NULL,
                                   closed_at = ?, locked_at = ?, locked_reason = ''
                             WHERE id = ? AND closed_at IS NULL AND kind = 'customer'
                            """,
                            clock.now(),
                            clock.now(),
                            account.id())
                    .update();
            if (closed == 1) {
                audit.record(Visitors.caller(account), "accounts.closed", null, "account " + account.login(), "");
                endGrants(account);
                for (String table : List.of("session", "token", "known_address", "known_device", "second_factor")) {
                    store.sql("DELETE FROM accounts." + table + " WHERE account_id = ?", account.id())
                            .update();
                }
                changes.of(account.id());
            }
        });
    }

    private void endGrants(Account account) {
        UUID id = account.id();
        List<Ended> ended = new ArrayList<>(store.sql(
                        "DELETE FROM accounts.customer_grant WHERE (account_id = ? OR delegated_by = ?) AND valid_from >= ?"
                                + " RETURNING account_id, customer",
                        id,
                        id,
                        clock.today())
                .list(Closing::ended));
        ended.addAll(store.sql(
                        "UPDATE accounts.customer_grant SET valid_to = ? WHERE (account_id = ? OR delegated_by = ?)"
                                + " AND (valid_to IS NULL OR valid_to >= ?) RETURNING account_id, customer",
                        clock.today().minusDays(1),
                        id,
                        id,
                        clock.today())
                .list(Closing::ended));
        for (Ended grant : ended) {
            audit.record(
                    Visitors.caller(account),
                    "accounts.grant-ended",
                    grant.customer(),
                    "account " + grant.account(),
                    "closed by its owner");
            changes.of(grant.account());
        }
    }

    private record Ended(UUID account, String customer) {}

    private static Ended ended(Row row) {
        return new Ended(row.uuid("account_id"), row.text("customer"));
    }
}
