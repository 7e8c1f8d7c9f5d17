package pl.ibok.store.osgi;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import pl.ibok.api.health.HealthCheck;

/** Schemas whose migration or mapping failed, with the reason: their bundles wait, everything else works. */
public final class FailedSchemas implements HealthCheck {
    private final Map<String, String> reasons = new ConcurrentSkipListMap<>();

    void add(String schema, String reason) {
        reasons.put(schema, String.valueOf(reason));
    }

    void mended(String schema) {
        reasons.remove(schema);
    }

    @Override
    public String name() {
        return "schemas";
    }

    @Override
    public Health check() {
        return reasons.isEmpty()
                ? Health.up()
                : Health.degraded(reasons.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining("; ")));
    }
}
