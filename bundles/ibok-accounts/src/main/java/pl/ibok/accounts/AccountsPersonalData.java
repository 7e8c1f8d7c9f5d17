package pl.ibok.accounts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import pl.ibok.api.store.PersonalData;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;

/**
 * What accounts hold about a customer. Forgetting takes the customer from their accounts, and blanks and locks an account that acts for nobody else;
 * the audit stays, since it answers for who has seen the data (RODO art. 5 sec. 2).
 */
public final class AccountsPersonalData implements PersonalData {
    private final Store store;
    private final Changes changes;

    public AccountsPersonalData(Store store, Changes changes) {
        this.store = store;
        this.changes = changes;
    }

    @Override
    public String schema() {
        return store.schema();
    }

    @Override
    public Map<String, Object> export(String customer) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(
                "accounts",
                store.sql(
                                """
                                SELECT a.login, a.name, a.email, a.opened_at, g.valid_from, g.valid_to
                                  FROM accounts.customer_grant AS g JOIN accounts.account AS a ON a.id = g.account_id
                                 WHERE g.customer = ? ORDER BY a.login
                                """,
                                customer)
                        .list(row -> line(row, "login", "name", "email", "opened_at", "valid_from", "valid_to")));
        all.put(
                "acceptances",
                store.sql(
                                """
                                SELECT a.login, c.document, c.version, c.accepted_at, c.channel FROM accounts.acceptance AS c
                                  JOIN accounts.account AS a ON a.id = c.account_id
                                  JOIN accounts.customer_grant AS g ON g.account_id = a.id
                                 WHERE g.customer = ? ORDER BY c.accepted_at, c.document, c.version
                                """,
                                customer)
                        .list(row -> line(row, "login", "document", "version", "accepted_at", "channel")));
        all.put(
                "issued",
                store.sql(
                                "SELECT way, channel, applied_on, issued_at, letters FROM accounts.issue"
                                        + " WHERE customer = ? ORDER BY issued_at",
                                customer)
                        .list(row -> line(row, "way", "channel", "applied_on", "issued_at", "letters")));
        all.put(
                "registrations",
                store.sql(
                                "SELECT name, email, state, asked_at, reason FROM accounts.registration"
                                        + " WHERE customer = ? AND state = 'opened' ORDER BY asked_at",
                                customer)
                        .list(row -> line(row, "name", "email", "state", "asked_at", "reason")));
        all.put(
                "audit",
                store.sql(
                                "SELECT at, who, action, subject FROM accounts.audit WHERE customer = ? ORDER BY id",
                                customer)
                        .list(row -> line(row, "at", "who", "action", "subject")));
        return all;
    }

    @Override
    public void anonymise(String customer) {
        store.inTransaction(() -> {
            List<UUID> accounts = store.sql(
                            "DELETE FROM accounts.customer_grant WHERE customer = ? RETURNING account_id", customer)
                    .list(row -> row.uuid("account_id"));
            store.sql("DELETE FROM accounts.registration WHERE customer = ?", customer)
                    .update();
            store.sql("DELETE FROM accounts.activation_code WHERE customer = ?", customer)
                    .update();
            accounts.forEach(this::blankUnlessNeeded);
            accounts.forEach(changes::of);
        });
    }

    private void blankUnlessNeeded(UUID account) {
        int blanked = store.sql(
                        """
                        UPDATE accounts.account AS a
                           SET login = 'closed-' || a.id, name = '–', email = NULL, password_hash = '',
                               locked_at = coalesce(a.locked_at, a.opened_at), locked_reason = 'RODO'
                         WHERE a.id = ? AND a.kind = 'customer'
                           AND NOT EXISTS (SELECT 1 FROM accounts.customer_grant AS g WHERE g.account_id = a.id)
                        """,
                        account)
                .update();
        if (blanked == 1) {
            store.sql("DELETE FROM accounts.secret_link WHERE about = ?", account)
                    .update();
            for (String table :
                    List.of("session", "token", "known_address", "known_device", "email_change", "second_factor")) {
                store.sql("DELETE FROM accounts." + table + " WHERE account_id = ?", account)
                        .update();
            }
        }
    }

    private static Map<String, Object> line(Row row, String... columns) {
        Map<String, Object> line = new LinkedHashMap<>();
        for (String column : columns) {
            line.put(column, Objects.requireNonNullElse(row.text(column), ""));
        }
        return line;
    }
}
