package pl.ibok.api.store;

/**
 * Where the database is and with which roles it is used. Registered as a service by the embedded PostgreSQL once it accepts
 * connections; with {@code IBOK_DB_URL} set the store makes it from the environment.
 *
 * @param url JDBC address, {@code jdbc:postgresql://…}
 * @param owner role that owns the schemas and runs migrations
 * @param ownerPassword its password; never logged
 * @param user role of everyday work: it reads and writes rows, and can't change the audit or issued documents
 * @param password its password; never logged
 */
public record DatabaseAddress(String url, String owner, String ownerPassword, String user, String password) {

    @Override
    public String toString() {
        return "DatabaseAddress[" + url + ", owner=" + owner + ", user=" + user + "]";
    }
}
