package pl.ibok.store.schema;

import java.util.List;

/** What brings a schema of its own: a bundle, or a module of the class path in a test. */
public interface Module {

    /** The last part of its symbolic name or package, for example {@code reading}. */
    String schema();

    /** Its {@code db/migration/*.sql}, in any order; none = it has no schema. */
    List<MigrationFile> migrations();

    /** Its classes that JPA keeps: entities, embeddables, mapped superclasses, converters. */
    List<Class<?>> entities();

    ClassLoader loader();
}
