package pl.ibok.store.toy;

import java.util.List;
import pl.ibok.store.schema.MigrationFile;
import pl.ibok.store.schema.Module;

/** A module made up by a test. */
public record Toy(String schema, List<MigrationFile> migrations, List<Class<?>> entities) implements Module {

    public static Toy bakery() {
        return new Toy(
                "bakery",
                List.of(
                        new MigrationFile(
                                "V1__bread.sql",
                                """
                        CREATE SEQUENCE ${schema}.bread_seq START 50 INCREMENT 50;
                        CREATE TABLE ${schema}.bread (id bigint PRIMARY KEY, name text NOT NULL UNIQUE, baked timestamptz);
                        CREATE TABLE ${schema}.crumb (no int PRIMARY KEY);
                        CREATE TABLE ${schema}.diary (entry text);
                        REVOKE UPDATE, DELETE ON ${schema}.diary FROM ${app};
                        """)),
                List.of(Bread.class));
    }

    public static Toy till() {
        return new Toy(
                "till",
                List.of(
                        new MigrationFile(
                                "V1__coin.sql",
                                """
                        CREATE TABLE till.coin (id bigint PRIMARY KEY, value bigint NOT NULL CHECK (value > 0));
                        CREATE TABLE till.receipt (no int PRIMARY KEY);
                        """)),
                List.of(Coin.class));
    }

    public Toy and(String name, String sql) {
        return new Toy(schema, List.of(migrations.get(0), new MigrationFile(name, sql)), entities);
    }

    @Override
    public ClassLoader loader() {
        return Toy.class.getClassLoader();
    }
}
