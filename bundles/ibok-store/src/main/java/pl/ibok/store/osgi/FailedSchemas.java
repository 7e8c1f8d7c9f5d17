package pl.ibok.store.osgi;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import pl.ibok.api.health.HealthCheck;

/** Schemas whose migration or mapping failed, with the reason: their bundles wait, everything else works. */
public final class FailedSchemas implements HealthCheck {
    private final Map<String, String> reasons = new ConcurrentSkipListMap<>();

    /** Says whether this is news. */
    boolean add(String schema, String reason) {
        String known = String.valueOf(reason);
        return !known.equals(reasons.put(schema, known));
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
