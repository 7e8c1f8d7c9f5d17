package pl.ibok.portal.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import pl.ibok.api.web.Asking;
import pl.ibok.portal.Platform;
import pl.ibok.portal.Site;

/** Pages for monitors and programs: {@code /health}, {@code /metrics}, {@code /openapi.json}, {@code /robots.txt}. */
public final class StatusPages implements AutoCloseable {
    private static final String ROBOTS = "User-agent: *\nDisallow: /account\nDisallow: /office\nDisallow: /sign-in\n";

    private final Site site;
    private final Asking asking = new Asking("status", 4, 1_000);
    private final HealthPage health;
    private final MetricsPage metrics;
    private final OpenApi openApi;
    private final ObjectMapper json = new ObjectMapper();

    public StatusPages(Platform platform, Site site, ModuleStates modules, Routed routed) {
        this.site = site;
        this.health = new HealthPage(platform, modules, asking);
        this.metrics = new MetricsPage(platform, asking);
        this.openApi = new OpenApi(routed);
    }

    /** Answers if the path is one of them. */
    public boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getRequestURI()) {
            case "/health" -> health(response);
            case "/metrics" -> metrics(request, response);
            case "/openapi.json" -> send(
                    response, 200, "application/json", json.writeValueAsBytes(openApi.document(site.publicUrl())));
            case "/robots.txt" -> send(
                    response, 200, "text/plain;charset=utf-8", ROBOTS.getBytes(StandardCharsets.UTF_8));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void health(HttpServletResponse response) throws IOException {
        HealthPage.Report report = health.report();
        boolean down = report.status().equals("down");
        if (down) {
            response.setHeader("Retry-After", "5");
        }
        Said said = new Said(report.status(), report.parts());
        send(response, down ? 503 : 200, "application/json", json.writeValueAsBytes(said));
    }

    private void metrics(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!mayMeasure(request)) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"metrics\"");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        byte[] text = metrics.text().getBytes(StandardCharsets.UTF_8);
        send(response, 200, "text/plain;version=0.0.4;charset=utf-8", text);
    }

    /** From this machine, unless a proxy on it passes on somebody else's request; from elsewhere with the token. */
    private boolean mayMeasure(HttpServletRequest request) throws UnknownHostException {
        String token = site.metricsToken();
        String sent = request.getHeader("Authorization");
        if (token != null && sent != null) {
            return MessageDigest.isEqual(
                    ("Bearer " + token).getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
        }
        boolean passedOn = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
        return !passedOn && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }

    private static void send(HttpServletResponse response, int status, String type, byte[] bytes) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private record Said(String status, Map<String, String> parts) {}

    @Override
    public void close() {
        asking.close();
    }
}
