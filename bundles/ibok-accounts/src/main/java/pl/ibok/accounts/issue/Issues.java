package pl.ibok.accounts.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/** How accounts came to be, and which letters were printed for them. */
public final class Issues {
    private final Store store;
    private final Clock clock;

    public Issues(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * How an account was made.
     *
     * @param way letter, link or registration
     * @param channel brought, posted, meter_reader, list or web
     * @param letters how many letters with a password were printed
     * @param printedAt when the last one was, or null
     */
    public record Issue(
            UUID account,
            String customer,
            String way,
            String channel,
            LocalDate appliedOn,
            String language,
            int letters,
            Instant printedAt) {}

    public void record(
            UUID account,
            String customer,
            String way,
            String channel,
            LocalDate appliedOn,
            String by,
            String language) {
        store.sql(
                        """
                        INSERT INTO accounts.issue
                            (account_id, customer, way, channel, applied_on, issued_at, issued_by, language)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (account_id) DO NOTHING
                        """,
                        account,
                        customer,
                        way,
                        channel,
                        appliedOn,
                        clock.now(),
                        by,
                        language)
                .update();
    }

    Optional<Issue> find(UUID account) {
        return store.sql("SELECT * FROM accounts.issue WHERE account_id = ?", account)
                .first(Issues::issue);
    }

    /**
     * Counts a printed letter, in the current transaction.
     *
     * @param before how many there were when it was asked for
     * @return false when another has been printed meanwhile
     */
    boolean printed(UUID account, int before) {
        return store.sql(
                                "UPDATE accounts.issue SET letters = letters + 1, printed_at = ?"
                                        + " WHERE account_id = ? AND letters = ?",
                                clock.now(),
                                account,
                                before)
                        .update()
                == 1;
    }

    /** Counts a letter for each of the accounts. */
    void printed(List<UUID> accounts) {
        store.sql(
                        "UPDATE accounts.issue SET letters = letters + 1, printed_at = ? WHERE account_id = ANY (?)",
                        clock.now(),
                        accounts)
                .update();
    }

    private static Issue issue(Row row) {
        return new Issue(
                row.uuid("account_id"),
                row.text("customer"),
                row.text("way"),
                row.text("channel"),
                row.date("applied_on"),
                row.text("language"),
                row.number("letters"),
                row.instant("printed_at"));
    }
}
