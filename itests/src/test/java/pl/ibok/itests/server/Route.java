package pl.ibok.itests.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A route as the server's own register says it.
 *
 * @param verb get or post
 * @param path with placeholders, {@code /e-reading/meters/{id}}
 * @param permission {@code open}, {@code signed-in} or the name of the permission it needs
 */
public record Route(String verb, String path, String permission) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** All routes published now. */
    public static List<Route> all(Ibok ibok) {
        JsonNode paths = ibok.visitor().json("/openapi.json").get("paths");
        return paths.properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(verb -> new Route(
                                verb.getKey(),
                                path.getKey(),
                                verb.getValue().get("x-permission").asText())))
                .toList();
    }

    public boolean gets() {
        return verb.equals("get");
    }

    public boolean forOffice() {
        return path.startsWith("/office") && !permission.equals("open");
    }

    public boolean forSignedIn() {
        return permission.equals("signed-in");
    }

    public boolean forEverybody() {
        return permission.equals("open");
    }

    /** Needs a permission for the customer that the request names. */
    public boolean aboutCustomer() {
        return !forEverybody() && !forSignedIn() && !forOffice();
    }

    public boolean hasPlaceholder() {
        return PLACEHOLDER.matcher(path).find();
    }

    /** As tables name it: {@code get /e-reading/meters/{id}}. */
    public String name() {
        return verb + " " + path;
    }

    /** The path with its placeholders filled in. */
    public String at(Map<String, String> values) {
        String filled = PLACEHOLDER
                .matcher(path)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
        assertThat(filled).as("a placeholder without a value").doesNotContain("{");
        return filled;
    }

    @Override
    public String toString() {
        return name();
    }
}
