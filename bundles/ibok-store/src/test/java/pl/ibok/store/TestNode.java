package pl.ibok.store;

import pl.ibok.api.store.DatabaseAddress;
import pl.ibok.api.store.Store;
import pl.ibok.testing.TestDatabase;

/** Opens nodes on a test's database. */
final class TestNode {
    private TestNode() {}

    static StoreNode on(TestDatabase db) {
        return StoreNode.open(address(db));
    }

    static DatabaseAddress address(TestDatabase db) {
        return new DatabaseAddress(db.url(), db.owner(), db.ownerPassword(), db.user(), db.password());
    }

    /** The number in the column {@code n} of the only row. */
    static long number(Store store, String query, Object... parameters) {
        return store.sql(query, parameters).one(row -> row.big("n"));
    }
}
