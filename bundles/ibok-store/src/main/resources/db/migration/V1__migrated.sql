-- Which migrations of a schema have been run, so that Flyway is asked only when they have changed.
CREATE TABLE store.migrated (
    schema      text PRIMARY KEY,
    fingerprint text NOT NULL
);
