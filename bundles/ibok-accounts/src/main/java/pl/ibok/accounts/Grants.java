package pl.ibok.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import pl.ibok.api.store.Store;

/** Which customers an account may see, what it may do for them, and on which days. */
public final class Grants {
    public static final String EVERYTHING = "*";

    private final Store store;
    private final Changes changes;
    private final AuditTrail audit;
    private final ShortMemory<UUID, Held> memory;

    public Grants(Store store, Changes changes, AuditTrail audit, LongSupplier nanos) {
        this.store = store;
        this.changes = changes;
        this.audit = audit;
        this.memory = new ShortMemory<>(changes, Held::account, nanos);
    }

    /**
     * @param to last day; null = no end
     * @param delegated whether another account passed its own right on
     */
    public record Grant(String customer, Set<String> permissions, LocalDate from, LocalDate to, boolean delegated) {

        public boolean on(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        boolean permits(String permission) {
            return permissions.contains(EVERYTHING) || permissions.contains(permission);
        }
    }

    private record Held(UUID account, List<Grant> grants) {}

    /** All grants of the account, those that begin later or have ended too. */
    public List<Grant> of(UUID account) {
        return memory.get(account, () -> Optional.of(new Held(account, read(account))))
                .map(Held::grants)
                .orElse(List.of());
    }

    Optional<Grant> of(UUID account, String customer, LocalDate day) {
        return of(account).stream()
                .filter(grant -> grant.customer().equals(customer) && grant.on(day))
                .findFirst();
    }

    /** Grants, or replaces the grant of this pair. */
    public void put(UUID account, String customer, Set<String> permissions, LocalDate from, LocalDate to) {
        store.inTransaction(() -> {
            store.sql(
                            """
                            INSERT INTO accounts.customer_grant (account_id, customer, permissions, valid_from, valid_to)
                            VALUES (?, ?, ?, ?, ?)
                            ON CONFLICT (account_id, customer) DO UPDATE
                            SET permissions = excluded.permissions, valid_from = excluded.valid_from,
                                valid_to = excluded.valid_to, delegated_by = NULL
                            """,
                            account,
                            customer,
                            permissions,
                            from,
                            to)
                    .update();
            audit.record(
                    "accounts.granted",
                    customer,
                    "account " + login(account),
                    String.join(", ", permissions.stream().sorted().toList()) + " " + from + "–"
                            + (to == null ? "" : to));
            changes.of(account);
        });
    }

    private String login(UUID account) {
        return store.sql("SELECT login FROM accounts.account WHERE id = ?", account)
                .one(row -> row.text("login"));
    }

    private List<Grant> read(UUID account) {
        return store.sql(
                        "SELECT customer, permissions, valid_from, valid_to, delegated_by FROM accounts.customer_grant"
                                + " WHERE account_id = ? ORDER BY customer",
                        account)
                .list(row -> new Grant(
                        row.text("customer"),
                        Set.copyOf(row.texts("permissions")),
                        row.date("valid_from"),
                        row.date("valid_to"),
                        !row.isNull("delegated_by")));
    }
}
