package pl.ibok.store.transaction;

import java.sql.SQLException;
import pl.ibok.api.store.StoreException;

/** Turns what the driver or JPA threw into the one exception of the contract. */
public final class Refusal {
    private Refusal() {}

    public static StoreException of(Exception failure) {
        if (failure instanceof StoreException known) {
            return known;
        }
        SQLException sql = sql(failure);
        return sql == null
                ? new StoreException(failure.getMessage(), null, failure)
                : new StoreException(sql.getMessage(), sql.getSQLState(), failure);
    }

    /** The database's own word among the causes, or null. */
    public static SQLException sql(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
