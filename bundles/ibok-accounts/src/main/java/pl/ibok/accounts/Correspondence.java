package pl.ibok.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pl.ibok.api.access.Caller;
import pl.ibok.api.access.Correspondents;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/** Whom messages reach: the accounts as they are today. */
public final class Correspondence implements Correspondents {
    private final Store store;
    private final Clock clock;

    public Correspondence(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Correspondent> ofCustomers(Collection<String> customers, String permission) {
        return store.sql(
                        """
                        SELECT a.id, g.customer, a.name, a.email, a.language
                          FROM accounts.customer_grant g JOIN accounts.account a ON a.id = g.account_id
                         WHERE g.customer = ANY (?) AND g.permissions && ? AND a.locked_at IS NULL
                           AND g.valid_from <= ? AND (g.valid_to IS NULL OR g.valid_to >= ?)
                         ORDER BY g.customer, a.id
                        """,
                        customers,
                        Set.of(permission, Grants.EVERYTHING),
                        clock.today(),
                        clock.today())
                .list(row -> correspondent(row, row.text("customer")));
    }

    @Override
    public List<Correspondent> staff(String permission) {
        return store.sql(
                        """
                        SELECT id, name, email, language FROM accounts.account a
                         WHERE locked_at IS NULL AND EXISTS (
                             SELECT 1 FROM accounts.account_role r JOIN accounts.role_permission p ON p.role = r.role
                              WHERE r.account_id = a.id AND p.permission = ?)
                         ORDER BY name, id
                        """,
                        permission)
                .list(row -> correspondent(row, null));
    }

    @Override
    public Optional<Correspondent> find(UUID account) {
        return store.sql(
                        "SELECT id, name, email, language FROM accounts.account WHERE id = ? AND locked_at IS NULL",
                        account)
                .first(row -> correspondent(row, null));
    }

    private static Correspondent correspondent(Row row, String customer) {
        String language = row.text("language");
        return new Correspondent(
                row.uuid("id"),
                customer,
                row.text("name"),
                row.text("email"),
                language == null ? Caller.POLISH : Locale.forLanguageTag(language));
    }
}
