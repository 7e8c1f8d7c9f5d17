package pl.ibok.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The SQL that docs/it/database.md gives to the administrator of an external server prepares it as the embedded one is. */
class ExternalServerGuideDbTest {

    private static final Path GUIDE = Path.of("../../docs/it/database.md");

    @RegisterExtension
    static final TestDatabase prepared = new TestDatabase();

    @Test
    void theGuidesSqlPreparesADatabaseLikeOurOwn() throws Exception {
        List<String> blocks = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE))
                .results()
                .map(block -> block.group(1))
                .toList();
        try (Connection superuser = prepared.superuserConnection()) {
            assumeTrue(
                    column(superuser, "SELECT 1 FROM pg_roles WHERE rolname = 'ibok_owner'")
                            .isEmpty(),
                    "not run: this server has an ibok_owner");
            try {
                runAll(superuser, blocks.get(0));
                String url = prepared.url().replaceFirst("/[^/]*$", "/ibok");
                try (Connection inIt =
                        DriverManager.getConnection(url, TestServer.shared().login())) {
                    runAll(inIt, blocks.get(1));
                }
                assertThat(described(DriverManager.getConnection(url, "ibok_app", "choose-another")))
                        .isEqualTo(described(prepared.connection()));
                assertThat(described(DriverManager.getConnection(url, "ibok_owner", "choose-one")))
                        .isEqualTo(described(prepared.ownerConnection()));
            } finally {
                runAll(superuser, "DROP DATABASE IF EXISTS ibok; DROP ROLE ibok_app; DROP ROLE ibok_owner");
            }
        }
    }

    /** What a role sees of a database and may do in it. */
    private static List<String> described(Connection connection) throws SQLException {
        try (connection) {
            return column(
                    connection,
                    """
                    SELECT current_setting('search_path')
                    UNION ALL SELECT unnest(ARRAY[rolsuper, rolcreatedb, rolcreaterole])::text FROM pg_roles WHERE rolname = current_user
                    UNION ALL SELECT pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()
                    UNION ALL SELECT has_database_privilege(current_database(), 'CREATE')::text
                    UNION ALL SELECT has_schema_privilege('public', 'USAGE')::text
                    UNION ALL (SELECT extname FROM pg_extension WHERE extnamespace = 'extensions'::regnamespace ORDER BY 1)
                    """);
        }
    }

    private static void runAll(Connection connection, String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements.split(";")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
