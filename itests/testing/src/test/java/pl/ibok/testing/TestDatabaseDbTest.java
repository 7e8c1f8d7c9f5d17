package pl.ibok.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestDatabaseDbTest {

    @RegisterExtension
    static final TestDatabase db = new TestDatabase();

    @RegisterExtension
    static final TestDatabase other = new TestDatabase();

    @Test
    void theUserFillsTablesOfTheOwnerAndMakesNone() throws SQLException {
        try (Connection owner = db.ownerConnection();
                Connection user = db.connection()) {
            run(owner, "CREATE SCHEMA meter");
            run(owner, "CREATE TABLE meter.meter (id bigint GENERATED ALWAYS AS IDENTITY, number text)");
            run(user, "INSERT INTO meter.meter (number) VALUES ('12345678')");
            assertThat(text(user, "SELECT number FROM meter.meter WHERE id = 1"))
                    .isEqualTo("12345678");
            assertThatThrownBy(() -> run(user, "CREATE TABLE meter.mine (id bigint)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> run(user, "CREATE TABLE mine (id bigint)")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void theOwnerTakesARightBackFromTheUser() throws SQLException {
        try (Connection owner = db.ownerConnection();
                Connection user = db.connection()) {
            run(owner, "CREATE SCHEMA audit");
            run(owner, "CREATE TABLE audit.entry (id bigint)");
            run(owner, "REVOKE UPDATE, DELETE ON audit.entry FROM " + db.user());
            run(user, "INSERT INTO audit.entry VALUES (1)");
            assertThatThrownBy(() -> run(user, "DELETE FROM audit.entry")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void extensionsAnswerWithoutASchemaInFront() throws SQLException {
        try (Connection user = db.connection()) {
            assertThat(text(user, "SELECT unaccent('Zażółć')")).isEqualTo("Zazolc");
            assertThat(text(user, "SELECT 'woda' % 'wody'")).isEqualTo("t");
            assertThat(text(user, "SELECT 'Łódź' COLLATE \"pl-x-icu\" < 'Zabrze'"))
                    .isEqualTo("t");
        }
    }

    @Test
    void aNameWithoutASchemaIsNotFound() throws SQLException {
        try (Connection owner = db.ownerConnection()) {
            run(owner, "CREATE TABLE public.anything (id bigint)");
            assertThatThrownBy(() -> run(owner, "SELECT * FROM anything")).hasMessageContaining("does not exist");
        }
    }

    @Test
    void eachHasADatabaseOfItsOwn() throws SQLException {
        assertThat(db.url()).isNotEqualTo(other.url());
        try (Connection one = db.ownerConnection();
                Connection two = other.ownerConnection()) {
            run(one, "CREATE TABLE public.only_here (id bigint)");
            assertThat(text(two, "SELECT to_regclass('public.only_here')")).isNull();
        }
    }

    @Test
    void aDroppedOneIsMadeAgainEmptyThoughItWasInUse() throws SQLException {
        TestDatabase shortLived = new TestDatabase();
        try (Connection connection = shortLived.ownerConnection()) {
            run(connection, "CREATE TABLE public.gone (id bigint)");
            shortLived.drop();
        }
        try (Connection connection = shortLived.ownerConnection()) {
            assertThat(text(connection, "SELECT to_regclass('public.gone')")).isNull();
        }
        shortLived.drop();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
