package pl.ibok.api.store;

/** The database refused, could not be reached, or gave what was not expected. Nothing of the transaction was kept. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sqlState;

    public StoreException(String message, String sqlState, Throwable cause) {
        super(message, cause);
        this.sqlState = sqlState;
    }

    public StoreException(String message) {
        this(message, null, null);
    }

    /** SQLSTATE of the database, or null: {@code 23505} a unique key exists, {@code 23P01} an exclusion, {@code 57014} timed out. */
    public String sqlState() {
        return sqlState;
    }

    /** Whether a unique key or exclusion constraint refused the row: it is there already. */
    public boolean isDuplicate() {
        return "23505".equals(sqlState) || "23P01".equals(sqlState);
    }
}
