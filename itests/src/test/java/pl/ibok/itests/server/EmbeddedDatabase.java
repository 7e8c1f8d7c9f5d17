package pl.ibok.itests.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;

/** The database of the server under test, as its superuser: the benchmarks' other side works on the same one. */
final class EmbeddedDatabase {
    private static final String SUPERUSER = "postgres";

    private final String url;
    private final Properties login = new Properties();

    private EmbeddedDatabase(Path cluster) throws IOException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(cluster.resolve("ibok-passwords.properties"))) {
            passwords.load(reader);
        }
        int port = Integer.parseInt(
                Files.readAllLines(cluster.resolve("postmaster.pid")).get(3).strip());
        url = "jdbc:postgresql://127.0.0.1:" + port + "/ibok";
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", passwords.getProperty(SUPERUSER));
    }

    /** The running cluster below the folder. */
    static EmbeddedDatabase below(Path folder) {
        try (Stream<Path> found = Files.find(folder, 6, (path, attributes) -> path.endsWith("postmaster.pid"))) {
            return new EmbeddedDatabase(
                    found.max(Comparator.comparing(path -> path.toFile().lastModified()))
                            .orElseThrow()
                            .getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return url;
    }

    String user() {
        return SUPERUSER;
    }

    String password() {
        return login.getProperty("password");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, login);
    }

    /** Runs statements one after the other. */
    void run(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The only value of the only row, as text. */
    String one(String sql, Object... parameters) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
