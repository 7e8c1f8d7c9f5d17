package pl.ibok.itests.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/**
 * The ceiling of the history page: plain Jetty, HikariCP and one query of 20 rows, as JSON and as a bare HTML table. No session, no access check,
 * no language, no shell.
 */
public final class PlainServer {
    private PlainServer() {}

    /** Arguments: database address, user, password, service point. Prints {@code PORT n} when it listens. */
    public static void main(String[] arguments) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(arguments[0]);
        config.setUsername(arguments[1]);
        config.setPassword(arguments[2]);
        config.setMaximumPoolSize(20);
        HikariDataSource pool = new HikariDataSource(config);
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new History(pool, UUID.fromString(arguments[3]))), "/");
        server.setHandler(context);
        server.start();
        System.out.println("PORT " + connector.getLocalPort());
        server.join();
    }

    private static final class History extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private static final String QUERY =
                "SELECT id, read_on, value, source, status FROM registry.reading WHERE service_point_id = ?"
                        + " ORDER BY read_on DESC LIMIT 20";

        private final transient HikariDataSource pool;
        private final UUID point;
        private final transient ObjectMapper json = new ObjectMapper();

        History(HikariDataSource pool, UUID point) {
            this.pool = pool;
            this.point = point;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            List<Map<String, String>> rows = rows();
            boolean program = request.getHeader("Accept").contains("json");
            byte[] body = program
                    ? json.writeValueAsBytes(Map.of("readings", rows))
                    : table(rows).getBytes(StandardCharsets.UTF_8);
            response.setContentType(program ? "application/json" : "text/html;charset=utf-8");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }

        private List<Map<String, String>> rows() throws IOException {
            List<Map<String, String>> rows = new ArrayList<>();
            try (Connection connection = pool.getConnection();
                    PreparedStatement statement = connection.prepareStatement(QUERY)) {
                statement.setObject(1, point);
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        Map<String, String> row = new LinkedHashMap<>();
                        for (int i = 1; i <= 5; i++) {
                            row.put(result.getMetaData().getColumnName(i), result.getString(i));
                        }
                        rows.add(row);
                    }
                }
            } catch (SQLException e) {
                throw new IOException(e);
            }
            return rows;
        }

        private static String table(List<Map<String, String>> rows) {
            StringBuilder html = new StringBuilder("<!DOCTYPE html><title>History</title><table>");
            for (Map<String, String> row : rows) {
                html.append("<tr>");
                row.values().forEach(value -> html.append("<td>").append(value).append("</td>"));
                html.append("</tr>");
            }
            return html.append("</table>").toString();
        }
    }
}
