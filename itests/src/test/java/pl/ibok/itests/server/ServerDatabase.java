package pl.ibok.itests.server;

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
import java.util.Properties;
import pl.ibok.testing.TestDatabase;

/**
 * The database of the server under test, as its superuser: the benchmarks' other side works on the same one, and tests look at what runs, or hold it
 * up.
 */
public final class ServerDatabase {
    private static final String SUPERUSER = "postgres";

    private final String url;
    private final Properties login = new Properties();

    private ServerDatabase(Path cluster) throws IOException {
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

    private ServerDatabase(TestDatabase external) {
        url = external.url();
        login.putAll(external.superuser());
    }

    /** Of the server that all classes share. */
    public static ServerDatabase of(Ibok ibok) {
        return SharedServer.external().map(ServerDatabase::new).orElseGet(() -> embedded(ibok.data()));
    }

    /** The one that the server keeps in its own data folder. */
    private static ServerDatabase embedded(Path data) {
        try {
            return new ServerDatabase(data.resolve("postgres/cluster"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return url;
    }

    public String user() {
        return login.getProperty("user");
    }

    public String password() {
        return login.getProperty("password");
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, login);
    }

    /** Runs statements one after the other. */
    public void run(String... statements) {
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
    public String one(String sql, Object... parameters) {
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
