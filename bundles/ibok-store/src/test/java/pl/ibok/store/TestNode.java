package pl.ibok.store;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import pl.ibok.api.store.DatabaseAddress;
import pl.ibok.api.store.Store;
import pl.ibok.store.jobs.StoredJobs;
import pl.ibok.store.outbox.StoredOutbox;
import pl.ibok.store.schema.CodeModule;
import pl.ibok.store.time.NodeClock;
import pl.ibok.testing.TestDatabase;

/** Opens nodes on a test's database. */
final class TestNode {
    private TestNode() {}

    static StoreNode on(TestDatabase db) {
        return StoreNode.open(address(db));
    }

    /** A node without patience, for tests of what happens after failures. */
    static StoreNode hasty(TestDatabase db) {
        var jobs = new StoredJobs.Pace(Duration.ofSeconds(6), Duration.ofMillis(100), Duration.ofMillis(20), 3);
        var outbox = new StoredOutbox.Pace(Duration.ofMillis(100), Duration.ofMillis(20), Duration.ofMillis(100), 3);
        return StoreNode.open(
                address(db),
                new NodeClock(),
                new CodeModule("store", StoreNode.class),
                new StoreNode.Pace(10, jobs, outbox));
    }

    static DatabaseAddress address(TestDatabase db) {
        return new DatabaseAddress(db.url(), db.owner(), db.ownerPassword(), db.user(), db.password());
    }

    /** Waits until it is so; a test that waits in vain is ended by its timeout. */
    static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The number in the column {@code n} of the only row. */
    static long number(Store store, String query, Object... parameters) {
        return store.sql(query, parameters).one(row -> row.big("n"));
    }
}
