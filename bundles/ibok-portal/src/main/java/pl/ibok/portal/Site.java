package pl.ibok.portal;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where this portal is and what it writes to.
 *
 * @param publicUrl address that people use, without a slash at the end
 * @param scratch folder for files of requests
 * @param metricsToken bearer token for {@code /metrics} from elsewhere than loopback; null = loopback only
 * @param proxies that are trusted to say from where a request came
 */
public record Site(String publicUrl, Path scratch, String metricsToken, Proxies proxies) {

    /**
     * As the environment says: {@code IBOK_PUBLIC_URL}, {@code IBOK_HTTP_PORT}, {@code IBOK_DATA}, {@code IBOK_METRICS_TOKEN}, {@code IBOK_PROXIES}.
     */
    public static Site of(Map<String, String> environment) {
        String port = environment.getOrDefault("IBOK_HTTP_PORT", "8181");
        String url = environment.getOrDefault("IBOK_PUBLIC_URL", "http://localhost:" + port);
        String data = environment.getOrDefault("IBOK_DATA", System.getProperty("java.io.tmpdir"));
        String token = environment.get("IBOK_METRICS_TOKEN");
        return new Site(
                URI.create(url).toString().replaceAll("/+$", ""),
                Path.of(data, "scratch"),
                token == null || token.isBlank() ? null : token,
                Proxies.of(environment.get("IBOK_PROXIES")));
    }

    public boolean https() {
        return publicUrl.startsWith("https:");
    }
}
