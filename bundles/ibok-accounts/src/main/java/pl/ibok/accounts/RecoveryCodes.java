package pl.ibok.accounts;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/** Codes on paper for the day the telephone is gone: 79 random bits each, so that a plain hash is enough, and each works once. */
final class RecoveryCodes {
    static final int HOW_MANY = 10;

    private final Store store;
    private final Clock clock;

    RecoveryCodes(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    List<String> replace(UUID account) {
        List<String> fresh = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        for (int i = 0; i < HOW_MANY; i++) {
            String code = new String(Secrets.oneTimePassword());
            fresh.add(code);
            hashes.add(HexFormat.of().formatHex(hash(code)));
        }
        store.inTransaction(() -> {
            store.sql("DELETE FROM accounts.recovery_code WHERE account_id = ?", account)
                    .update();
            store.sql(
                            "INSERT INTO accounts.recovery_code (account_id, hash)"
                                    + " SELECT ?, decode(hash, 'hex') FROM unnest(?::text[]) AS t (hash)",
                            account,
                            hashes)
                    .update();
        });
        return fresh;
    }

    boolean use(UUID account, String typed) {
        return store.sql(
                                "UPDATE accounts.recovery_code SET used_at = ? WHERE account_id = ? AND hash = ? AND used_at IS NULL",
                                clock.now(),
                                account,
                                hash(typed))
                        .update()
                == 1;
    }

    int left(UUID account) {
        return store.sql(
                        "SELECT count(*) AS n FROM accounts.recovery_code WHERE account_id = ? AND used_at IS NULL",
                        account)
                .one(row -> row.number("n"));
    }

    /** However it was typed: capital letters, spaces and hyphens don't matter. */
    private static byte[] hash(String typed) {
        return Secrets.hash("recovery " + typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }
}
