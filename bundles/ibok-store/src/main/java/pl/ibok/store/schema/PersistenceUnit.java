package pl.ibok.store.schema;

import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.persistence.EntityManagerFactory;
import javax.persistence.SharedCacheMode;
import javax.persistence.ValidationMode;
import javax.persistence.spi.ClassTransformer;
import javax.persistence.spi.PersistenceUnitInfo;
import javax.persistence.spi.PersistenceUnitTransactionType;
import javax.sql.DataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.jpa.PersistenceProvider;
import pl.ibok.store.transaction.BoundDataSource;

/** A module's entities as EclipseLink wants to hear of them; there is no persistence.xml. */
record PersistenceUnit(String schema, List<Class<?>> entities, ClassLoader loader, BoundDataSource bound)
        implements PersistenceUnitInfo {
    private static final AtomicLong SESSIONS = new AtomicLong();

    EntityManagerFactory deploy() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return bound.deploy(() -> new PersistenceProvider().createContainerEntityManagerFactory(this, options()));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Map<String, Object> options() {
        SessionCustomizer inSchema = session -> session.getLogin().setTableQualifier(schema);
        return Map.of(
                PersistenceUnitProperties.CLASSLOADER, loader,
                PersistenceUnitProperties.SESSION_NAME, schema + "-" + SESSIONS.incrementAndGet(),
                PersistenceUnitProperties.SESSION_CUSTOMIZER, inSchema,
                PersistenceUnitProperties.TARGET_DATABASE, "PostgreSQL",
                PersistenceUnitProperties.WEAVING, "false",
                PersistenceUnitProperties.DEPLOY_ON_STARTUP, "true",
                PersistenceUnitProperties.LOGGING_LEVEL, "WARNING");
    }

    @Override
    public String getPersistenceUnitName() {
        return schema;
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PersistenceProvider.class.getName();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return bound;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return NoArchive.of(schema);
    }

    @Override
    public List<String> getManagedClassNames() {
        return Stream.concat(entities.stream(), Stream.of(InstantColumn.class))
                .map(Class::getName)
                .toList();
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        return new Properties();
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "2.2";
    }

    @Override
    public ClassLoader getClassLoader() {
        return loader;
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        throw new UnsupportedOperationException("Weaving is off");
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return loader;
    }
}
