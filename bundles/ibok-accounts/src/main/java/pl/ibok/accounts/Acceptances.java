package pl.ibok.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Store;

/**
 * Which versions of the regulations an account has accepted (decision 14; ustawa o świadczeniu usług drogą elektroniczną, art. 8). What was accepted once
 * stays as it was recorded first.
 */
public final class Acceptances {
    public static final String REGULATIONS = "regulations";

    private final Store store;
    private final AuditTrail audit;

    public Acceptances(Store store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /** How the consent came. */
    public enum Channel {
        /** Signed on a paper application. */
        PAPER,
        /** Told to a member of staff. */
        OFFICE,
        /** Clicked by the account itself. */
        WEB
    }

    /** @param recordedBy login of who entered it */
    public record Acceptance(String document, int version, Instant acceptedAt, Channel channel, String recordedBy) {}

    /**
     * Records that the account has accepted a version of a document, in the current transaction.
     *
     * @param acceptedAt when the person said so: on paper the day of the signature
     * @return false when it was recorded before
     */
    public boolean record(
            UUID account, String document, int version, Instant acceptedAt, Channel channel, String recordedBy) {
        return store.inTransaction(() -> {
            int recorded = store.sql(
                            """
                            INSERT INTO accounts.acceptance (account_id, document, version, accepted_at, channel, recorded_by)
                            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                            """,
                            account,
                            document,
                            version,
                            acceptedAt,
                            channel,
                            recordedBy)
                    .update();
            if (recorded == 1) {
                audit.record("accounts.accepted", null, "account " + account, document + " " + version);
            }
            return recorded == 1;
        });
    }

    /** The newest version of the document that the account has accepted. */
    public Optional<Integer> newest(UUID account, String document) {
        return store.sql(
                        "SELECT version FROM accounts.acceptance WHERE account_id = ? AND document = ?"
                                + " ORDER BY version DESC LIMIT 1",
                        account,
                        document)
                .first(row -> row.number("version"));
    }

    /** Everything the account has accepted, newest first. */
    public List<Acceptance> of(UUID account) {
        return store.sql(
                        "SELECT document, version, accepted_at, channel, recorded_by FROM accounts.acceptance"
                                + " WHERE account_id = ? ORDER BY accepted_at DESC, document, version DESC",
                        account)
                .list(Acceptances::acceptance);
    }

    private static Acceptance acceptance(Row row) {
        return new Acceptance(
                row.text("document"),
                row.number("version"),
                row.instant("accepted_at"),
                row.constant("channel", Channel.class),
                row.text("recorded_by"));
    }
}
