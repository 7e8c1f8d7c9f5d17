package pl.ibok.accounts.register;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pl.ibok.accounts.Secrets;
import pl.ibok.api.access.ActivationCodes;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/** Activation codes by their hashes, one for a customer, good once and for a year. */
public final class Codes implements ActivationCodes {
    static final Duration LIFE = Duration.ofDays(365);
    private static final int CHUNK = 1_000;

    private final Store store;
    private final Clock clock;

    public Codes(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Map<String, String> make(Collection<String> customers) {
        Map<String, String> made = new LinkedHashMap<>();
        for (String customer : customers) {
            made.computeIfAbsent(customer, each -> Secrets.activationCode());
        }
        store.inTransaction(() -> {
            List<Map.Entry<String, String>> all = new ArrayList<>(made.entrySet());
            for (int from = 0; from < all.size(); from += CHUNK) {
                keep(all.subList(from, Math.min(all.size(), from + CHUNK)));
            }
        });
        return made;
    }

    private void keep(List<Map.Entry<String, String>> chunk) {
        Instant now = clock.now();
        store.sql(
                        """
                        INSERT INTO accounts.activation_code (customer, hash, made_at, expires_at)
                        SELECT t.customer, decode(t.hash, 'hex'), ?, ? FROM unnest(?, ?) AS t (customer, hash)
                        ON CONFLICT (customer) DO UPDATE
                           SET hash = excluded.hash, made_at = excluded.made_at, expires_at = excluded.expires_at, used_at = NULL
                        """,
                        now,
                        now.plus(LIFE),
                        chunk.stream().map(Map.Entry::getKey).toList(),
                        chunk.stream()
                                .map(each -> java.util.HexFormat.of().formatHex(hash(each.getKey(), each.getValue())))
                                .toList())
                .update();
    }

    /** The code belongs to one customer: the same signs for another are another secret. Capitals, spaces and hyphens don't matter. */
    static byte[] hash(String customer, String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return Secrets.hash(customer.strip() + ":" + plain);
    }

    /**
     * Uses the customer's code up, in the current transaction.
     *
     * @param since when it was typed: a code made later is another one
     * @return false when it has been used or replaced meanwhile
     */
    boolean use(String customer, Instant since) {
        return store.sql(
                                "UPDATE accounts.activation_code SET used_at = ?"
                                        + " WHERE customer = ? AND used_at IS NULL AND made_at <= ?",
                                clock.now(),
                                customer,
                                since)
                        .update()
                == 1;
    }
}
