package pl.ibok.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.store.DatabaseAddress;
import pl.ibok.api.store.StoreException;
import pl.ibok.store.toy.Toy;
import pl.ibok.testing.TestDatabase;

class ServerCheckDbTest {

    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    @AfterEach
    void drop() {
        db.drop();
    }

    @Test
    void an_extension_that_is_missing_is_made_where_the_owner_may() throws SQLException {
        asSuperuser("DROP SCHEMA extensions CASCADE");
        try (StoreNode node = TestNode.on(db)) {
            long made = TestNode.number(
                    node.open(Toy.till()),
                    "SELECT count(*) AS n FROM pg_extension e WHERE extnamespace = 'extensions'::regnamespace");
            assertThat(made).isEqualTo(3);
        }
    }

    @Test
    void an_extension_in_another_schema_is_refused_with_what_to_do() throws SQLException {
        asSuperuser("ALTER EXTENSION unaccent SET SCHEMA public");
        assertThatThrownBy(() -> TestNode.on(db))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("ALTER EXTENSION unaccent SET SCHEMA extensions");
    }

    @Test
    void an_owner_who_may_not_make_extensions_is_told_what_an_administrator_does() throws SQLException {
        asSuperuser("DROP EXTENSION pg_trgm");
        DatabaseAddress byUser = new DatabaseAddress(db.url(), db.user(), db.password(), db.user(), db.password());
        assertThatThrownBy(() -> StoreNode.open(byUser))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("CREATE EXTENSION pg_trgm SCHEMA extensions");
    }

    @Test
    void a_server_that_can_not_be_reached_is_named() {
        DatabaseAddress nowhere = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/ibok", "o", "p", "u", "p");
        assertThatThrownBy(() -> StoreNode.open(nowhere))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("127.0.0.1:1");
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (Connection connection = db.superuserConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
