package pl.ibok.portal;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import pl.ibok.api.web.WebModule;
import pl.ibok.portal.page.Source;

/** The engine on a real Jetty, without OSGi. */
final class Server implements AutoCloseable {
    static final Source OWN = new FolderSource(Path.of("target/classes"));
    static final Source TEST = new FolderSource(Path.of("target/test-classes/toy"));
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    final FakePlatform platform = new FakePlatform();
    final Engine engine;
    private final org.eclipse.jetty.server.Server jetty = new org.eclipse.jetty.server.Server(0);
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    Server(String publicUrl, WebModule... modules) {
        engine = new Engine(
                platform, new Site(publicUrl, Path.of("target/scratch"), null, Proxies.of(null)), OWN, name -> null);
        for (WebModule module : modules) {
            engine.publisher().add(module, TEST);
        }
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(engine.servlet()), "/*");
        jetty.setHandler(context);
        try {
            jetty.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static Server with(WebModule... modules) {
        return new Server("http://localhost:8181", modules);
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + jetty.getURI().getPort() + path));
    }

    /** A browser's request, signed in as this login; null = not signed in. */
    HttpRequest.Builder browser(String path, String login) {
        HttpRequest.Builder request = to(path).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        return login == null ? request : request.header("Cookie", "ibok-session=" + login);
    }

    HttpRequest.Builder program(String path, String token) {
        HttpRequest.Builder request = to(path).header("Accept", "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path, String login) {
        return send(browser(path, login));
    }

    HttpResponse<String> json(String path, String token) {
        return send(program(path, token));
    }

    /** Posts a form as a browser does, with the token of a page that the same login opened. */
    HttpResponse<String> post(String path, String login, String form) {
        String csrf = token(get("/e-toy/new", login).body());
        return send(browser(path, login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        form + "&csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8))));
    }

    static String token(String page) {
        Matcher found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new AssertionError("No token on the page: " + page);
        }
        return found.group(1);
    }

    @Override
    public void close() {
        try {
            jetty.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            engine.close();
        }
    }
}
