package pl.ibok.portal.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.web.Upload;

/** What was sent: fields as text, files in scratch files that {@link #close} deletes. */
public final class Body implements AutoCloseable {
    /** Nothing was sent. */
    public static final Body NONE = new Body(Map.of(), Map.of(), Set.of(), List.of());

    private static final Logger LOG = LoggerFactory.getLogger(Body.class);

    private final Map<String, List<String>> fields;
    private final Map<String, List<Upload>> uploads;
    private final Set<String> nested;
    private final List<Path> scratch;

    Body(Map<String, List<String>> fields, Map<String, List<Upload>> uploads, Set<String> nested, List<Path> scratch) {
        this.fields = keepable(fields);
        this.uploads = uploads;
        this.nested = nested;
        this.scratch = scratch;
    }

    /** Without the sign that no database keeps; nobody types it. */
    private static Map<String, List<String>> keepable(Map<String, List<String>> fields) {
        if (fields.values().stream().flatMap(List::stream).noneMatch(value -> value.indexOf(0) >= 0)) {
            return fields;
        }
        Map<String, List<String>> kept = new HashMap<>();
        fields.forEach((name, values) -> kept.put(
                name, values.stream().map(value -> value.replace("\0", "")).toList()));
        return kept;
    }

    /** Fields only, as of a query. */
    public static Body of(Map<String, List<String>> fields) {
        return new Body(fields, Map.of(), Set.of(), List.of());
    }

    public Map<String, List<String>> fields() {
        return fields;
    }

    /** First value of a field, or null. */
    public String first(String field) {
        List<String> values = fields.get(field);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    List<Upload> uploads(String field) {
        return uploads.getOrDefault(field, List.of());
    }

    /** The first file of each field {@code name.x}, by its x. */
    Map<String, Upload> uploadsBelow(String field) {
        Map<String, Upload> below = new HashMap<>();
        uploads.forEach((name, files) -> {
            if (name.startsWith(field + ".") && !files.isEmpty()) {
                below.put(name.substring(field.length() + 1), files.get(0));
            }
        });
        return Map.copyOf(below);
    }

    /** Whether the JSON had an object where only a value can be. */
    boolean nested(String field) {
        return nested.contains(field);
    }

    @Override
    public void close() {
        for (Path file : scratch) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("The scratch file {} stays: {}", file, e.toString());
            }
        }
    }
}
