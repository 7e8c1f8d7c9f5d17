package pl.ibok.store.once;

import java.util.function.Supplier;
import pl.ibok.api.store.Once;
import pl.ibok.store.transaction.Statements;
import pl.ibok.store.transaction.Transactions;

/**
 * A key is taken by inserting it, before the work: a second request with it waits for the first one's commit and then finds its result, or
 * takes the key itself when the first was rolled back.
 */
public final class StoredOnce implements Once {
    private final Transactions transactions;
    private final Statements statements;

    public StoredOnce(Transactions transactions) {
        this.transactions = transactions;
        this.statements = new Statements(transactions);
    }

    @Override
    public String perform(String scope, String key, Supplier<String> work) {
        if (key == null || key.isBlank()) {
            return transactions.run(work);
        }
        return transactions.run(() -> isTaken(scope, key) ? resultOf(scope, key) : perform(work, scope, key));
    }

    private boolean isTaken(String scope, String key) {
        return statements
                        .sql("INSERT INTO store.once (scope, key) VALUES (?, ?) ON CONFLICT DO NOTHING", scope, key)
                        .update()
                == 0;
    }

    private String perform(Supplier<String> work, String scope, String key) {
        String result = work.get();
        statements
                .sql("UPDATE store.once SET result = ? WHERE scope = ? AND key = ?", result, scope, key)
                .update();
        return result;
    }

    private String resultOf(String scope, String key) {
        return statements
                .sql("SELECT result FROM store.once WHERE scope = ? AND key = ?", scope, key)
                .one(row -> row.text("result"));
    }

    /** Forgets keys that nobody will send again. */
    public void clean() {
        statements
                .apart("DELETE FROM store.once WHERE used_at < clock_timestamp() - interval '30 days'")
                .update();
    }
}
