package pl.ibok.accounts;

import pl.ibok.api.health.HealthCheck;
import pl.ibok.api.store.Store;
import pl.ibok.api.store.StoreException;

/** Without accounts nobody can be served. */
public final class AccountsHealth implements HealthCheck {
    private final Store store;

    public AccountsHealth(Store store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public boolean vital() {
        return true;
    }

    @Override
    public Health check() {
        try {
            store.sql("SELECT 1 FROM accounts.role LIMIT 1").first(row -> row);
            return Health.up();
        } catch (StoreException e) {
            return Health.down(e.getMessage());
        }
    }
}
