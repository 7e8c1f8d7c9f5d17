package pl.ibok.itests.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A visitor with cookies of their own. Redirects are not followed, so that tests see them. */
public final class Visitor {
    private static final Pattern HIDDEN =
            Pattern.compile("<input(?=[^>]*type=\"hidden\")(?=[^>]*name=\"([^\"]+)\")[^>]*value=\"([^\"]*)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Visitor(URI base) {
        this.base = base;
    }

    /** The same browser before another node: with the same cookies, as behind a load balancer. */
    public Visitor before(Ibok node) {
        Visitor there = new Visitor(node.url());
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> there.cookies.getCookieStore().add(node.url(), cookie));
        return there;
    }

    /** A page, as a browser asks for it. */
    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    /** The model of a page, as a program asks for it. */
    public HttpResponse<String> getJson(String path) {
        return send(request(path).header("Accept", "application/json").GET());
    }

    public JsonNode json(String path) {
        HttpResponse<String> response = getJson(path);
        assertThat(response.statusCode())
                .as("GET %s: %s", path, response.body())
                .isEqualTo(200);
        return parse(response.body());
    }

    public static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + body, e);
        }
    }

    /** Fills in the form of the page at {@code page} and sends it to {@code action}, with the hidden fields of the page. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        Map<String, String> all = hidden(page);
        all.putAll(fields);
        return post(action, all);
    }

    /** The hidden fields of the forms of a page: the session's {@code csrf}, and the form's {@code customer} and {@code once}. */
    public Map<String, String> hidden(String page) {
        HttpResponse<String> shown = get(page);
        assertThat(shown.statusCode()).as("GET %s", page).isEqualTo(200);
        Map<String, String> all = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(shown.body());
        while (hidden.find()) {
            all.putIfAbsent(hidden.group(1), hidden.group(2));
        }
        return all;
    }

    /** Sends these fields and files as a form with files does. */
    public HttpResponse<String> post(String action, Map<String, String> fields, Map<String, byte[]> files) {
        Multipart form = new Multipart(fields, files);
        return send(request(action)
                .header("Accept", "text/html")
                .header("Content-Type", form.type())
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.bytes())));
    }

    /** Sends just these fields. */
    public HttpResponse<String> post(String action, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(action)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    public void signIn(String login, String password) {
        HttpResponse<String> answer = submit("/sign-in", "/sign-in", Map.of("login", login, "password", password));
        assertThat(answer.statusCode())
                .as("sign-in of %s: %s", login, answer.body())
                .isEqualTo(303);
    }

    /** The cookies as a request carries them, for clients that are not a browser. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The value of one cookie. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    boolean ready() {
        try {
            HttpResponse<String> answer = http.send(
                    request("/health").timeout(Duration.ofSeconds(5)).GET().build(),
                    HttpResponse.BodyHandlers.ofString());
            // The demonstration is up when it has played the part of every e-service that is here.
            return answer.statusCode() == 200
                    && !answer.body().contains("\"starting\"")
                    && !answer.body().matches("(?s).*\"demonstration\"\\s*:\\s*\"degraded\".*");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
