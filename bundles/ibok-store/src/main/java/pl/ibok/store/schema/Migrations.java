package pl.ibok.store.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.store.StoreException;
import pl.ibok.store.transaction.Refusal;

/**
 * Brings a module's schema up to its migrations, as the role that owns the schemas. The role of everyday work may read and write every row, unless a
 * migration takes that back ({@code REVOKE UPDATE, DELETE ON ${schema}.entry FROM ${app}}).
 */
public final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final String HISTORY = "schema_history";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int ATTEMPTS = 10;
    private static final long PAUSE_MILLIS = 500;

    private final DataSource owner;
    private final String app;

    /**
     * @param owner connections of the role that owns the schemas, with a lock_timeout: a migration never makes requests queue behind it
     * @param app the role of everyday work
     */
    public Migrations(DataSource owner, String app) {
        this.owner = owner;
        this.app = app;
    }

    /** Says whether the files or the role have changed since the last time. */
    public String fingerprint(Module module) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(app.getBytes(StandardCharsets.UTF_8));
            sorted(module)
                    .forEach(file ->
                            digest.update((file.name() + '\0' + file.sql() + '\0').getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws StoreException when a migration fails; what it began is rolled back */
    public void run(Module module) {
        for (int attempt = 1; ; attempt++) {
            try {
                migrate(module);
                return;
            } catch (FlywayException | SQLException e) {
                if (attempt == ATTEMPTS || !isLocked(e)) {
                    throw refused(module, e);
                }
                LOG.info("The migration of {} waits for a lock that others hold", module.schema());
                pause();
            }
        }
    }

    private void migrate(Module module) throws SQLException {
        OwnerStatements statements = new OwnerStatements(owner);
        String schema = module.schema();
        statements.run(List.of(
                "CREATE SCHEMA IF NOT EXISTS " + quoted(schema),
                "GRANT USAGE ON SCHEMA " + quoted(schema) + " TO " + quoted(app),
                grant(schema, "SELECT, INSERT, UPDATE, DELETE ON TABLES"),
                grant(schema, "USAGE, SELECT ON SEQUENCES"),
                grant(schema, "EXECUTE ON FUNCTIONS")));
        int done = flyway(module).migrate().migrationsExecuted;
        statements.run(
                List.of("REVOKE INSERT, UPDATE, DELETE ON " + quoted(schema) + "." + HISTORY + " FROM " + quoted(app)));
        LOG.info("Schema {}: {} migrations run", schema, done);
    }

    private Flyway flyway(Module module) {
        ClassLoader loader = Flyway.class.getClassLoader();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return Flyway.configure(loader)
                    .dataSource(owner)
                    .schemas(module.schema())
                    .defaultSchema(module.schema())
                    .createSchemas(false)
                    .table(HISTORY)
                    .resourceProvider(new MigrationFiles(sorted(module)))
                    .javaMigrationClassProvider(List::of)
                    .placeholders(Map.of("schema", module.schema(), "app", quoted(app)))
                    .load();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static List<MigrationFile> sorted(Module module) {
        return module.migrations().stream()
                .sorted(Comparator.comparing(MigrationFile::name))
                .toList();
    }

    private String grant(String schema, String right) {
        return "ALTER DEFAULT PRIVILEGES IN SCHEMA " + quoted(schema) + " GRANT " + right + " TO " + quoted(app);
    }

    private static boolean isLocked(Exception failure) {
        SQLException sql = Refusal.sql(failure);
        return sql != null && LOCK_NOT_AVAILABLE.equals(sql.getSQLState());
    }

    private static StoreException refused(Module module, Exception failure) {
        SQLException sql = Refusal.sql(failure);
        String reason = sql == null ? failure.getMessage() : sql.getMessage();
        return new StoreException(
                "The migration of schema " + module.schema() + " failed: " + reason,
                sql == null ? null : sql.getSQLState(),
                failure);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("Interrupted while a migration waited for a lock");
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
