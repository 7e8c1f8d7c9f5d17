package pl.ibok.store.schema;

import java.util.List;
import javax.persistence.EntityManagerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.store.StoreException;
import pl.ibok.store.transaction.BoundDataSource;
import pl.ibok.store.transaction.Refusal;
import pl.ibok.store.transaction.Statements;
import pl.ibok.store.transaction.Transactions;

/** Opens the stores of modules: migrations first, then the entities. */
public final class Schemas {
    private static final Logger LOG = LoggerFactory.getLogger(Schemas.class);

    private final Migrations migrations;
    private final Transactions transactions;
    private final Statements statements;
    private final BoundDataSource bound;

    public Schemas(Migrations migrations, Transactions transactions) {
        this.migrations = migrations;
        this.transactions = transactions;
        this.statements = new Statements(transactions);
        this.bound = new BoundDataSource(transactions);
    }

    /** Opens the store's own schema, which remembers what has been run. */
    public SchemaStore openFirst(Module own) {
        boolean fresh =
                statements.apart("SELECT to_regclass('store.migrated') AS it").one(row -> row.isNull("it"));
        String fingerprint = migrations.fingerprint(own);
        if (fresh || !isMigrated(own, fingerprint)) {
            run(own, fingerprint);
        }
        return new SchemaStore(own.schema(), transactions, null);
    }

    /**
     * Opens a module's store; its migrations are run only when they have changed since the last time.
     *
     * @throws StoreException when a migration fails or an entity can't be mapped
     */
    public SchemaStore open(Module module) {
        String fingerprint = migrations.fingerprint(module);
        if (!isMigrated(module, fingerprint)) {
            run(module, fingerprint);
        }
        return new SchemaStore(module.schema(), transactions, factory(module));
    }

    private void run(Module module, String fingerprint) {
        migrations.run(module);
        statements
                .apart(
                        """
                        INSERT INTO store.migrated (schema, fingerprint) VALUES (?, ?)
                        ON CONFLICT (schema) DO UPDATE SET fingerprint = excluded.fingerprint
                        """,
                        module.schema(),
                        fingerprint)
                .update();
    }

    private boolean isMigrated(Module module, String fingerprint) {
        return statements
                .apart(
                        """
                        SELECT 1 FROM store.migrated
                        WHERE schema = ? AND fingerprint = ? AND to_regnamespace(schema) IS NOT NULL
                        """,
                        module.schema(),
                        fingerprint)
                .first(row -> true)
                .orElse(false);
    }

    private EntityManagerFactory factory(Module module) {
        List<Class<?>> entities = module.entities();
        if (entities.isEmpty()) {
            return null;
        }
        try {
            EntityManagerFactory factory =
                    new PersistenceUnit(module.schema(), entities, new UnitLoader(module.loader()), bound).deploy();
            LOG.info("Schema {}: {} classes mapped", module.schema(), entities.size());
            return factory;
        } catch (RuntimeException e) {
            throw new StoreException(
                    "The entities of schema " + module.schema() + " can't be mapped: "
                            + Refusal.of(e).getMessage(),
                    null,
                    e);
        }
    }
}
