package pl.ibok.accounts;

import java.time.Duration;
import java.time.Instant;
import pl.ibok.accounts.Sessions.Origin;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/**
 * What each account has been signed in from in the last half year: a kind of browser and system, and a part of the network. A sign-in from a kind or a part that
 * was not there before is told to the owner. Nothing is kept in the browser, and the first sign-in of all has nothing to be compared with.
 */
public final class KnownDevices {
    private static final Duration MEMORY = Duration.ofDays(180);

    private final Store store;
    private final Clock clock;
    private final AccountNews news;

    public KnownDevices(Store store, Clock clock, AccountNews news) {
        this.store = store;
        this.clock = clock;
        this.news = news;
    }

    private record Before(long any, long sameDevice, long sameNetwork) {
        boolean unlikeThis() {
            return any > 0 && (sameDevice == 0 || sameNetwork == 0);
        }
    }

    /** Somebody has signed in, in the current transaction. */
    void seen(Account account, Origin origin) {
        String device = Device.of(origin.userAgent());
        String network = Addresses.neighbourhood(origin.address());
        Instant now = clock.now();
        Before before = store.sql(
                        """
                        SELECT count(*) AS every, count(*) FILTER (WHERE device = ? AND last_at > ?) AS devices,
                               count(*) FILTER (WHERE network = ? AND last_at > ?) AS networks
                          FROM accounts.known_device WHERE account_id = ?
                        """,
                        device,
                        now.minus(MEMORY),
                        network,
                        now.minus(MEMORY),
                        account.id())
                .one(row -> new Before(row.big("every"), row.big("devices"), row.big("networks")));
        store.sql(
                        "INSERT INTO accounts.known_device (account_id, device, network, last_at) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT (account_id, device, network) DO UPDATE SET last_at = excluded.last_at",
                        account.id(),
                        device,
                        network,
                        now)
                .update();
        if (before.unlikeThis()) {
            news.newDevice(account, device, now);
        }
    }

    /** Forgets what no longer counts, but for the latest of each account: without it the account would look as if it had never been used. */
    void clear() {
        store.sql(
                        """
                        DELETE FROM accounts.known_device old WHERE last_at < ? AND EXISTS (
                            SELECT FROM accounts.known_device newer
                             WHERE newer.account_id = old.account_id AND newer.last_at > old.last_at)
                        """,
                        clock.now().minus(MEMORY))
                .update();
    }
}
